package org.opengovcommunity.notifications.notice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;
import static org.opengovcommunity.notifications.Answers.body;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.opengovcommunity.defaults.web.Problem;
import org.opengovcommunity.notifications.delivery.TestClock;
import org.opengovcommunity.notifications.delivery.Totals;
import org.opengovcommunity.notifications.mailing.Mailing;
import org.opengovcommunity.notifications.mailing.MailingFixture;
import org.springframework.http.HttpHeaders;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

class NoticeStreamTests {

    private final Mailing mailing = MailingFixture.notice("opengov-civ", "m-1");
    private final AtomicReference<NoticeView> notice = new AtomicReference<>(NoticeView.of(mailing, Totals.NONE));
    private final TestClock clock = new TestClock();
    private final NoticeStream stream = new NoticeStream(clock);
    private final MockMvcTester http = MockMvcTester.of(new Following());

    @RestController
    private final class Following {

        @GetMapping("/events")
        SseEmitter follow() {
            return stream.follow(notice::get);
        }
    }

    @AfterEach
    void complete() {
        notice.set(NoticeView.of(mailing.distributed().complete(Totals.NONE), Totals.NONE));
    }

    @Test
    void saysSomethingBeforeTheGatewayTakesItForDead() {
        var answer = http.get().uri("/events").asyncExchange();
        await().until(() -> body(answer).contains("event:progress"));
        assertThat(body(answer)).doesNotContain(":waiting");

        clock.advance(Duration.ofSeconds(5));

        await().until(() -> body(answer).contains(":waiting"));
    }

    @Test
    void whoComesTooLateIsToldWhenToTryAgain() {
        for (int i = 0; i < 200; i++) {
            stream.follow(notice::get);
        }

        assertThatThrownBy(() -> stream.follow(notice::get)).isInstanceOfSatisfying(Problem.class, problem -> {
            assertThat(problem.getStatusCode().value()).isEqualTo(503);
            assertThat(problem.getHeaders().getFirst(HttpHeaders.RETRY_AFTER)).isEqualTo("10");
        });
    }
}
