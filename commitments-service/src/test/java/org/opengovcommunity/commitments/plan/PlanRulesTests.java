package org.opengovcommunity.commitments.plan;

import static org.assertj.core.api.Assertions.assertThat;

import com.jayway.jsonpath.JsonPath;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.opengovcommunity.commitments.change.Refused.Fault;
import tools.jackson.databind.json.JsonMapper;

/** A second file, once the plan of the example is in the tracker. */
class PlanRulesTests {

    private static final JsonMapper JSON = new JsonMapper();

    private final String example = Files.readString(Path.of("src/main/resources/plans/plan-file.json"));
    private final PlanImport stored = new PlanImport(plans(example), LocalDate.parse("2026-11-24"));

    PlanRulesTests() throws IOException {}

    @ParameterizedTest
    @CsvSource({
        "example-02, 2, example-records,",
        "example-02, 2, example-new, 'cycles[0].commitments[0].themeId must be a theme of the plan, which keeps those that it was added with'",
        "example-02, 1, example-records, cycles[0].commitments[0].number belongs to example-01 in the tracker already",
        "example-01, 2, example-new,",
    })
    void whatIsAddedFitsThePlanAsItIs(String commitment, int number, String theme, @Nullable String fault) {
        String file = JsonPath.parse(example.replace("example-01", commitment).replace("example-records", theme))
                .set("$.cycles[0].commitments[0].number", number)
                .jsonString();

        assertThat(faults(file)).extracting(Fault::toString).isEqualTo(fault == null ? List.of() : List.of(fault));
    }

    @Test
    void aPlanOfItsOwnMayUseTheSameNumbers() {
        String other = example.replace("example-", "other-");

        assertThat(faults(other)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "2027-03-14T02:30, 2027-03-14T03:00, 1", // the clock skips from 2 to 3, so the start is at 3:30
        "2027-03-14T01:30, 2027-03-14T03:00, 0",
    })
    void meetingsEndAfterTheyStartWhateverTheClockDoes(String start, String end, int faults) {
        String file = JsonPath.parse(example)
                .set("$.meetings[0].start", start)
                .set("$.meetings[0].end", end)
                .jsonString();

        assertThat(faults(file)).hasSize(faults).extracting(Fault::field).allMatch("meetings[0].end"::equals);
    }

    private List<Fault> faults(String file) {
        return PlanRules.faults(plans(file), stored.cycles(), stored.commitments());
    }

    private static PlanFile plans(String file) {
        return new PlanFormat(JSON).read(JSON.readTree(file));
    }
}
