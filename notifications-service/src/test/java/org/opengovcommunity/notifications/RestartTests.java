package org.opengovcommunity.notifications;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.opengovcommunity.notifications.Instance.PATIENCE;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.opengovcommunity.bench.sink.Acceptance;
import org.opengovcommunity.bench.sink.Script;
import org.opengovcommunity.bench.sink.SmtpSink;

/** An orderly stop, as in a rolling update, and a start with other settings. */
class RestartTests {

    private static final int MEMBERS = 1_000;

    /** Answers fast at first, then so slowly that a fan-out is still in its middle when the service stops. */
    private static final class Hesitant implements Script {

        private volatile boolean slow;

        @Override
        public long delayMillis() {
            return slow ? 300 : 1;
        }
    }

    private static final Script AWAY = new Script() {
        @Override
        public @Nullable String recipient(String address) {
            return "421 4.3.2 going down";
        }
    };

    @Test
    void afterAStopInTheMiddleEveryoneHasTheNoticeOnce() {
        var script = new Hesitant();
        try (var mail = SmtpSink.start(0, script)) {
            try (var first = Instance.start("restart", mail.port())) {
                first.subscribe(MEMBERS);
                first.changeDeadline();
                await().atMost(PATIENCE).until(() -> mail.count() > 0);
                script.slow = true;
            }
            assertThat(mail.count()).isLessThan(MEMBERS);
            script.slow = false;

            try (var second = Instance.start("restart", mail.port())) {
                await().atMost(PATIENCE).until(() -> mail.count() >= MEMBERS);
            }
            assertEveryoneHasOne(mail);
        }
    }

    @Test
    void aStopWhileTheMailServerIsAwayIsShortAndLosesNothing() {
        try (var mail = SmtpSink.start(0, AWAY)) {
            long stopped;
            try (var first = Instance.start("away", mail.port())) {
                first.subscribe(MEMBERS);
                first.changeDeadline();
                await().atMost(PATIENCE).until(() -> first.waiting() > 0);
                stopped = System.nanoTime();
            }
            assertThat(System.nanoTime() - stopped).isLessThan(PATIENCE.toNanos() / 4);
            assertThat(mail.count()).isZero();

            mail.follow(Script.ACCEPT);
            try (var second = Instance.start("away", mail.port())) {
                await().atMost(PATIENCE).until(() -> mail.count() >= MEMBERS);
            }
            assertEveryoneHasOne(mail);
        }
    }

    @Test
    void aNoticeThatWaitsIsDeliveredEvenIfItsListIsTakenOutOfTheSettings() {
        try (var mail = SmtpSink.start(0, AWAY)) {
            try (var first = Instance.start("removed", mail.port())) {
                first.subscribe(MEMBERS);
                first.changeDeadline();
                await().atMost(PATIENCE).until(() -> first.waiting() == MEMBERS / 50 + 1);
            }

            mail.follow(Script.ACCEPT);
            try (var second = Instance.start(
                    "removed",
                    mail.port(),
                    "--opengov.lists[0].name=opengov",
                    "--opengov.lists[0].address=opengov@lists.test",
                    "--opengov.lists[0].title=Open Government",
                    "--opengov.lists[0].audience=GOVERNMENT",
                    "--opengov.lists[0].announce-only=false",
                    "--opengov.threads.open=",
                    "--opengov.routing[0].event=org.opengovcommunity.commitments.milestone-deadline-changed.v1",
                    "--opengov.routing[0].lists[0]=opengov")) {
                await().atMost(PATIENCE).until(() -> mail.count() >= MEMBERS);
            }
            assertEveryoneHasOne(mail);
        }
    }

    private static void assertEveryoneHasOne(SmtpSink mail) {
        assertThat(mail.acceptances())
                .extracting(Acceptance::recipient)
                .doesNotHaveDuplicates()
                .hasSize(MEMBERS);
        assertThat(mail.acceptances())
                .extracting(Acceptance::messageId)
                .containsOnly(mail.acceptances().getFirst().messageId());
        assertThat(mail.acceptances()).extracting(Acceptance::returnPath).doesNotHaveDuplicates();
    }
}
