package org.opengovcommunity.commitments;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.http.MediaType.APPLICATION_JSON;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.ThrowableProxyUtil;
import ch.qos.logback.core.read.ListAppender;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.opengovcommunity.defaults.testing.TestTokens;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** The log of a typical run tells operators what happened and nobody who did it. */
@ServiceTest
class LogTests {

    private static final Logger ROOT = (Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);

    private final ListAppender<ILoggingEvent> lines = new ListAppender<>();
    private final Level before = ROOT.getLevel();

    @Autowired
    MockMvcTester mvc;

    @BeforeEach
    void listen() {
        ROOT.setLevel(Level.INFO);
        lines.start();
        ROOT.addAppender(lines);
    }

    @AfterEach
    void stop() {
        ROOT.detachAppender(lines);
        ROOT.setLevel(before);
    }

    @Test
    void noAddressNameOrTokenIsLogged() {
        var lead = TestTokens.lead("NARA");
        put("demo-06.3", lead.bearer(), "\"1\"", "2027-05-31");
        put("demo-06.3", lead.bearer(), "\"1\"", "2027-06-30");
        put("demo-06.3", lead.bearer(), null, "no date");
        put("demo-99.9", lead.bearer() + "x", "\"1\"", "2027-05-31");
        mvc.get().uri("/api/commitments?q=Demo%20Lead").exchange();
        LoggerFactory.getLogger(LogTests.class).info("the end");

        String log = lines.list.stream()
                .map(line -> line.getFormattedMessage()
                        + line.getMDCPropertyMap()
                        + (line.getThrowableProxy() == null
                                ? ""
                                : ThrowableProxyUtil.asString(line.getThrowableProxy())))
                .collect(Collectors.joining("\n"));
        assertThat(log)
                .contains("the end")
                .doesNotContain(lead.name(), lead.email(), lead.bearer().substring(7), "A private remark");
    }

    private void put(String milestone, String bearer, String ifMatch, String date) {
        var request = mvc.put()
                .uri("/api/milestones/{id}/deadline", milestone)
                .header("Authorization", bearer)
                .contentType(APPLICATION_JSON)
                .content("{\"date\":\"%s\",\"precision\":\"DAY\",\"reason\":\"A private remark.\"}".formatted(date));
        if (ifMatch != null) {
            request.header("If-Match", ifMatch);
        }
        request.exchange();
    }
}
