package org.opengovcommunity.notifications;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.opengovcommunity.notifications.Instance.PATIENCE;

import org.junit.jupiter.api.Test;
import org.opengovcommunity.bench.sink.Acceptance;
import org.opengovcommunity.bench.sink.Script;
import org.opengovcommunity.bench.sink.SmtpSink;

/** Several instances of the service at one notice. */
class SharingTests {

    private static final int MEMBERS = 1_500;

    private static final Script SLOW = new Script() {
        @Override
        public long delayMillis() {
            return 5;
        }
    };

    @Test
    void twoInstancesShareOneNoticeAndNobodyGetsTwoCopies() {
        try (var mail = SmtpSink.start(0, SLOW);
                var one = Instance.start("sharing", mail.port());
                var other = Instance.start("sharing", mail.port())) {
            one.awaitInstances(2);
            one.subscribe(MEMBERS);

            one.changeDeadline();

            await().atMost(PATIENCE).until(() -> one.waiting() == 0 && mail.count() >= MEMBERS);
            assertEveryoneHasOne(mail);
            await().atMost(PATIENCE).until(() -> one.delivered() + other.delivered() == MEMBERS);
            assertThat(one.delivered()).isPositive();
            assertThat(other.delivered()).isPositive();
        }
    }

    @Test
    void anInstanceThatJoinsInTheMiddleCostsNobodyASecondCopy() {
        try (var mail = SmtpSink.start(0, SLOW);
                var one = Instance.start("joining", mail.port())) {
            one.awaitInstances(1);
            one.subscribe(MEMBERS);
            one.changeDeadline();
            await().atMost(PATIENCE).until(() -> mail.count() > 0);

            try (var other = Instance.start("joining", mail.port())) {
                other.awaitInstances(2);
                await().atMost(PATIENCE).until(() -> one.waiting() == 0 && mail.count() >= MEMBERS);
            }
            assertEveryoneHasOne(mail);
        }
    }

    private static void assertEveryoneHasOne(SmtpSink mail) {
        assertThat(mail.acceptances())
                .extracting(Acceptance::recipient)
                .doesNotHaveDuplicates()
                .hasSize(MEMBERS);
    }
}
