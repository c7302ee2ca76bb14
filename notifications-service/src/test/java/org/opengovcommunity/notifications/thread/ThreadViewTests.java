package org.opengovcommunity.notifications.thread;

import static org.assertj.core.api.Assertions.assertThat;
import static org.opengovcommunity.notifications.thread.MessageFixture.message;

import org.junit.jupiter.api.Test;
import org.opengovcommunity.notifications.thread.ThreadView.MessageView;

class ThreadViewTests {

    /** A Message-ID may be its author's address. */
    @Test
    void strangersTellMessagesApartWithoutTheirMessageIds() {
        var question = message("a-list", "jo.doe", "Which data?");
        var answer = message("a-list", "b", "Re: Which data?", "jo.doe");

        var seen = MessageView.of(answer, true);
        assertThat(seen.toString()).doesNotContain("@civil.test");
        assertThat(seen)
                .extracting(MessageView::messageId, MessageView::inReplyTo)
                .containsOnlyNulls();
        assertThat(seen.answersTo()).isEqualTo(MessageView.of(question, true).key());
        assertThat(seen.key()).isNotEqualTo(seen.answersTo());
        assertThat(MessageView.of(question, true).answersTo()).isNull();
        assertThat(MessageView.of(answer, false))
                .extracting(MessageView::messageId, MessageView::inReplyTo, MessageView::key, MessageView::answersTo)
                .containsExactly("<b@civil.test>", "<jo.doe@civil.test>", seen.key(), seen.answersTo());
    }

    @Test
    void whoIsSignedInReadsTextsAsTheyAre() {
        assertThat(ThreadView.mask("ann@civil.test", false)).isEqualTo("ann@civil.test");
        assertThat(ThreadView.mask("ann@civil.test", true)).isEqualTo("a…@…");
    }
}
