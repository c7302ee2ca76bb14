package org.opengovcommunity.membership;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.ThrowableProxyUtil;
import ch.qos.logback.core.read.ListAppender;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.opengovcommunity.membership.member.Member;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** The log of a typical run tells operators what happened and nobody who did it. */
@MembershipTest
class LogTests {

    private static final Logger ROOT = (Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);

    private final ListAppender<ILoggingEvent> lines = new ListAppender<>();
    private final String address = Member.newId() + "@civil.test";

    @Autowired
    MockMvcTester mvc;

    @Autowired
    Tokens tokens;

    @BeforeEach
    void listen() {
        lines.start();
        ROOT.addAppender(lines);
    }

    @AfterEach
    void stop() {
        ROOT.detachAppender(lines);
    }

    @Test
    void noAddressNameOrTokenIsLogged() {
        String admin = tokens.token("admin@gov.test");
        post("/api/members", "application/json", null, """
                {"name":"Ann O'Nym","email":"%s","lists":[],"acceptedConduct":true}""".formatted(address));
        Mailbox.nextTo(address, 0);
        post("/api/members", "application/json", null, "{\"email\":\"%s\"}".formatted(address));
        String roster = "email,name,list,mode\nx%s,Ann O'Nym,opengov-civ,EACH\n".formatted(address);
        post("/api/members/import", "text/csv", admin, roster);
        post("/api/members/import", "text/csv", admin, roster);
        mvc.get().uri("/api/me").header("Authorization", "Bearer " + admin).exchange();
        mvc.get()
                .uri("/api/me")
                .header("Authorization", "Bearer " + admin + "x")
                .exchange();
        mvc.get()
                .uri("/api/members?email=" + address)
                .header("Authorization", "Bearer " + admin)
                .exchange();
        String member = tokens.token("x" + address);
        for (String change : List.of("{\"name\":\"Ann O'Nym \\u202E\"}", "{\"name\":\"Another Ann O'Nym\"}")) {
            send(HttpMethod.PATCH, "/api/me", member, change);
        }
        send(HttpMethod.PUT, "/api/me/email", member, "{\"email\":\"y%s\"}".formatted(address));
        Mailbox.nextTo("y" + address, 0);
        send(HttpMethod.GET, "/api/me/export", member, "");
        send(HttpMethod.DELETE, "/api/me", member, "");
        LoggerFactory.getLogger(LogTests.class).info("the end");

        String log = lines.list.stream()
                // The mail server of the test is no part of the service.
                .filter(line -> !line.getLoggerName().startsWith("com.icegreen"))
                .map(line -> line.getFormattedMessage()
                        + line.getMDCPropertyMap()
                        + (line.getThrowableProxy() == null
                                ? ""
                                : ThrowableProxyUtil.asString(line.getThrowableProxy())))
                .collect(Collectors.joining("\n"));
        assertThat(log).contains("the end").doesNotContain("Ann O'Nym", address, "admin@gov.test", "Demo Admin", admin);
    }

    private void send(HttpMethod method, String uri, String token, String body) {
        assertThat(mvc.method(method)
                        .uri(uri)
                        .header("Authorization", "Bearer " + token)
                        .contentType(MediaType.APPLICATION_JSON)
                        .content(body))
                .hasStatus(body.contains("202E") ? 400 : method == HttpMethod.PUT ? 202 : 200);
    }

    private void post(String uri, String contentType, String token, String body) {
        var request = mvc.post()
                .uri(uri)
                .contentType(MediaType.parseMediaType(contentType))
                .content(body);
        if (token != null) {
            request.header("Authorization", "Bearer " + token);
        }
        request.exchange();
    }
}
