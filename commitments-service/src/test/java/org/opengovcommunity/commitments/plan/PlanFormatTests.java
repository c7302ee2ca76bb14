package org.opengovcommunity.commitments.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.opengovcommunity.commitments.change.Refused;
import tools.jackson.databind.json.JsonMapper;

/** Findings are free in their names, so what the store cannot keep has to be refused by the format. */
class PlanFormatTests {

    private static final JsonMapper JSON = new JsonMapper();

    private final String example = Files.readString(Path.of("src/main/resources/plans/plan-file.json"));

    PlanFormatTests() throws IOException {}

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{'a.b': 1}          | irm must have names of letters and digits",
                "{'$a': 1}           | irm must have names of letters and digits",
                "{'_class': 'x'}     | irm must have names of letters and digits",
                "{'a': {'b': 1}}     | irm.a must be true or false, a number, a text or a list of texts",
                "{'a': null}         | irm.a must be true or false, a number, a text or a list of texts",
                "{'a': ' '}          | irm.a must be a line of text without control characters",
                "{'a': ['b', ' ']}   | irm.a[1] must be a line of text without control characters",
                "{'a': 12345678901234567890} | irm.a must have a maximum value of 1000000000",
                "{'a': -1e30}         | irm.a must have a minimum value of -1000000000",
            })
    void aFindingThatIsNotOfTheFormatIsNamed(String irm, String fault) {
        assertThatThrownBy(() -> read(irm.replace('\'', '"')))
                .isInstanceOf(Refused.class)
                .hasMessage("cycles[0].commitments[0]." + fault);
    }

    @Test
    void findingsAreAnswersNumbersLinesAndAddresses() {
        PlanFile file = read("""
                {"a1":true,"b":2.5,"c":"High","d":["Access","Participation"],"e":"https://example.gov/?%s"}""".formatted("q".repeat(1000)));

        assertThat(file.cycles().getFirst().commitments().getFirst().irm())
                .containsAllEntriesOf(Map.of("a1", true, "b", 2.5, "c", "High"))
                .containsKeys("d", "e");
    }

    private PlanFile read(String irm) {
        String file = example.replace("\"leadAgencies\"", "\"irm\": " + irm + ", \"leadAgencies\"");
        return new PlanFormat(JSON).read(JSON.readTree(file));
    }
}
