package org.opengovcommunity.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Iterator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.opengovcommunity.bench.Milestones;
import org.opengovcommunity.bench.stack.Api;
import org.opengovcommunity.bench.stack.LocalStack;
import tools.jackson.databind.JsonNode;

/** What administrators and records officers do with a command. */
@ExtendWith(SharedStack.class)
class OfficialCommandsTests {

    private static final Path PLAN =
            Stacks.deploy().resolve("../commitments-service/src/main/resources/plans/plan-file.json");

    @TempDir
    Path folder;

    @Test
    void aPlanIsImportedOnceAndOneWithAFaultNotAtAll(LocalStack stack) throws IOException {
        Path faulty = folder.resolve("faulty.json");
        Files.writeString(faulty, Files.readString(PLAN).replace("2027-06-30", "2027-06-31"));

        assertThatThrownBy(() -> run(stack, "import-plan", faulty.toString()))
                .hasMessageContaining("due.date must be an existing day");
        assertThat(run(stack, "import-plan", PLAN.toString())).contains("\"cycles\":{\"added\":[\"example-2027\"]");
        assertThat(run(stack, "import-plan", PLAN.toString())).contains("\"added\":[],\"present\":[\"example-2027\"]");
    }

    @Test
    void aRecordIsProvedAgainstTheKeyOfItsSeriesAndNoOther(LocalStack stack) {
        stack.api("lead@gov.test").moveDeadline(Milestones.ledBy(stack, "USDA"), "2027-09-04", "To be proved");
        Api officer = stack.api("records@gov.test");
        String record = await().atMost(Duration.ofSeconds(30))
                .until(
                        () -> items(officer.get("/api/archive/records?series=commitments")
                                .json()),
                        Iterator::hasNext)
                .next()
                .get("id")
                .asString();
        String anotherKey = officer.get("/api/archive/series")
                .json()
                .get("items")
                .valueStream()
                .filter(series -> series.get("name").asString().equals("posts"))
                .findFirst()
                .orElseThrow()
                .get("verifierKey")
                .asString();

        assertThat(run(stack, "verify-record", record).lines()).hasSize(7).allMatch(line -> line.startsWith("ok "));
        assertThatThrownBy(() -> run(stack, "verify-record", record, anotherKey))
                .hasMessageContaining("WRONG the checkpoint is signed with the key");
    }

    private static Iterator<JsonNode> items(JsonNode page) {
        return page.get("items").valueStream().iterator();
    }

    private static String run(LocalStack stack, String command, String... arguments) {
        return stack.run(
                command,
                Stream.concat(Stream.of("--data", stack.data().toString()), Stream.of(arguments))
                        .toList());
    }
}
