package org.opengovcommunity.notifications.notice;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DeadlineTests {

    @ParameterizedTest
    @CsvSource({
        "DAY, 2028-03-31, , 31 March 2028",
        "MONTH, 2027-12, , December 2027",
        "TEXT, , on an ongoing basis, on an ongoing basis",
        "TEXT, , , no deadline"
    })
    void readsAsPeopleWriteIt(String precision, @Nullable String date, @Nullable String text, String words) {
        assertThat(Deadline.inWords(new Deadline(precision, date, text))).isEqualTo(words);
    }

    @Test
    void mayBeMissing() {
        assertThat(Deadline.inWords(null)).isEqualTo("no deadline");
    }
}
