package org.opengovcommunity.notifications.thread;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SubjectsTests {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Minutes                      | minutes | false
            [opengov] Minutes            | minutes | false
            Re: Minutes                  | minutes | true
            RE: [opengov] Re:   Minutes  | minutes | true
            [opengov] Aw: Minutes        | minutes | true
            Re[2]: Minutes               | minutes | true
            Regarding: Minutes           | regarding: minutes | false
            Retreat                      | retreat | false
            """)
    void tellsWhatBelongsTogether(String subject, String base, boolean reply) {
        assertThat(Subjects.base(subject)).isEqualTo(base);
        assertThat(Subjects.isReply(subject)).isEqualTo(reply);
    }
}
