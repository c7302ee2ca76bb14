package org.opengovcommunity.commitments.commitment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.opengovcommunity.commitments.change.PlainText;
import org.opengovcommunity.commitments.change.Refused;
import org.opengovcommunity.commitments.change.Refused.Fault;

class ProgressTests {

    private static final LocalDate TODAY = LocalDate.parse("2026-11-24");
    private static final List<String> EVIDENCE = List.of("https://www.usda.gov/open?page=2#data");

    @Test
    void aReportIsReadAsItWasTyped() {
        assertThat(Progress.of("IN_PROGRESS", " Half done. ", EVIDENCE, "2026-10-01", TODAY))
                .isEqualTo(new Progress(
                        Status.IN_PROGRESS, new PlainText("Half done."), EVIDENCE, LocalDate.parse("2026-10-01")));
    }

    @Test
    void evidenceMayBeAbsentAndTomorrowMayBeTodayElsewhere() {
        assertThat(Progress.of("COMPLETE", "Done.", null, "2026-11-25", TODAY).evidence())
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "DONE,     Half done., 2026-10-01, status",
        ",         Half done., 2026-10-01, status",
        "COMPLETE, '',         2026-10-01, summary",
        "COMPLETE, Half done., 2026-11-26, asOf",
        "COMPLETE, Half done., yesterday,  asOf",
        "COMPLETE, Half done., ,           asOf",
    })
    void whatIsNoReportIsRefusedByItsField(String status, String summary, String asOf, String field) {
        assertThatThrownBy(() -> Progress.of(status, summary, EVIDENCE, asOf, TODAY))
                .isInstanceOfSatisfying(
                        Refused.class,
                        refused -> assertThat(refused.faults())
                                .extracting(Fault::field)
                                .containsExactly(field));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "http://www.usda.gov",
                "javascript:alert(1)",
                "https://",
                "https://user:secret@www.usda.gov",
                "/open",
                "https://www.usda.gov/a b"
            })
    void evidenceIsPublicHttpsOnly(String address) {
        assertThatThrownBy(() -> Progress.of("COMPLETE", "Done.", List.of(address), "2026-10-01", TODAY))
                .isInstanceOfSatisfying(
                        Refused.class,
                        refused -> assertThat(refused.faults())
                                .extracting(Fault::field)
                                .containsExactly("evidence"));
    }

    @Test
    void evidenceIsLimited() {
        List<String> many = Collections.nCopies(21, "https://www.usda.gov");

        assertThatThrownBy(() -> Progress.of("COMPLETE", "Done.", many, "2026-10-01", TODAY))
                .isInstanceOf(Refused.class);
    }
}
