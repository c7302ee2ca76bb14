package org.opengovcommunity.archive.api;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.cloudevents.CloudEvent;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.opengovcommunity.archive.Api;
import org.opengovcommunity.archive.Facts;
import org.opengovcommunity.archive.Facts.Notice;
import org.opengovcommunity.archive.ServiceTest;
import org.opengovcommunity.archive.Stocked;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.kafka.core.KafkaOperations;

/** The program behind {@code deploy/verify-record} believes what is right, and nothing else. */
@ServiceTest
class VerifyRecordTests {

    private static final Path PROGRAM = Path.of("../deploy/local/VerifyRecord.java");
    private static final String RECORD = "/api/archive/records/{id}";

    @Autowired
    Api api;

    @Autowired
    KafkaOperations<String, CloudEvent> kafka;

    @Autowired
    Stocked stocked;

    @TempDir
    Path folder;

    private String id;
    private String key;

    @BeforeEach
    void answers() throws IOException {
        String word = "v" + UUID.randomUUID().toString().replace("-", "");
        stocked.post(word, word, Instant.now(), "Subject: caf\u00e9 {\"}\r\n\r\nText".getBytes(UTF_8));
        stocked.post(word + "b", word + "b", Instant.now(), new byte[0]);
        fetch(api.search(word).getFirst().get("id").toString());
        key = api.json("/api/archive/series").read("$.items[4].verifierKey");
    }

    private void fetch(String wanted) throws IOException {
        id = wanted;
        Files.write(folder.resolve("record.json"), api.bytes(RECORD, id));
        Files.write(folder.resolve("raw"), api.bytes(RECORD + "/raw", id));
        Files.write(folder.resolve("body"), api.bytes(RECORD + "/body", id));
        Files.write(folder.resolve("proof.json"), api.bytes(RECORD + "/proof", id));
    }

    @Test
    void aRecordIsProvenByTheSignedCheckpoint() throws Exception {
        assertThat(verified(id, key)).doesNotContain("WRONG").contains("ok    the checkpoint is signed with the key");
    }

    @Test
    void whatWasAlteredIsNamed() throws Exception {
        Files.writeString(folder.resolve("raw"), "Subject: altered\r\n\r\nText");
        alter("body", "\"subject\":\"\"", "\"subject\":\"Altered\"");
        alter("record.json", "\"source\":\"/test\"", "\"source\":\"/else\"");
        alter("proof.json", "\"hashes\":[\"", "\"hashes\":[\"" + "0".repeat(64) + "\",\"");

        assertThat(verified(id, key).lines().filter(line -> line.startsWith("WRONG")))
                .satisfiesExactly(
                        line -> assertThat(line).contains("sha256 is that of the original bytes"),
                        line -> assertThat(line).contains("bodySha256 is that of the body of the event"),
                        line -> assertThat(line).contains("envelopeSha256 is that of the attributes"),
                        line -> assertThat(line).contains("the leaf is number"));
    }

    @Test
    void theRosterOfAMessageIsTheOneThatItsEventNames() throws Exception {
        var notice = new Notice(UUID.randomUUID().toString().replace("-", ""), "Deadline moved", 120);
        kafka.send(Facts.MAIL, notice.id(), notice.distributed());
        await().atMost(Duration.ofSeconds(30))
                .until(() -> !api.search(notice.id()).isEmpty());
        fetch(api.search(notice.id()).getFirst().get("id").toString());
        key = api.json("/api/archive/series").read("$.items[3].verifierKey");
        assertTheRosterIsWrong("when it is kept back");
        Files.writeString(folder.resolve("roster"), body(notice.roster(1)) + body(notice.roster(2)));

        assertThat(verified(id, key)).doesNotContain("WRONG").contains("ok    rosterSha256");

        alter("roster", "m118@civil.test", "somebody@else.test");
        assertTheRosterIsWrong("when it is altered");
    }

    private void assertTheRosterIsWrong(String when) throws Exception {
        assertThat(verified(id, key).lines().filter(line -> line.startsWith("WRONG")))
                .as(when)
                .singleElement()
                .asString()
                .contains("rosterSha256 in the body is that of the roster");
    }

    private static String body(CloudEvent event) {
        return new String(event.getData().toBytes(), UTF_8);
    }

    @Test
    void theCheckpointOfAnotherKeyAndTheProofOfAnotherRecordAreNotBelieved() throws Exception {
        String other = api.json("/api/archive/series").read("$.items[3].verifierKey");

        assertThat(verified("0" + id, other))
                .contains("WRONG the leaf is of this record", "WRONG the checkpoint is signed with the key");
    }

    private void alter(String file, String from, String to) throws IOException {
        String before = Files.readString(folder.resolve(file));
        assertThat(before).contains(from);
        Files.writeString(folder.resolve(file), before.replace(from, to));
    }

    @Test
    void whatCannotBeReadIsWrong() throws Exception {
        Files.writeString(folder.resolve("proof.json"), "{}");
        assertThat(said(id, key)).endsWith("WRONG the answers can be read\n");

        Files.writeString(folder.resolve("record.json"), "\"bodySha256\":\"" + "0".repeat(1_000_000) + "\"");
        assertThat(said(id, key)).endsWith("WRONG the answers can be read\n");
    }

    private String verified(String wanted, String verifierKey) throws Exception {
        String said = said(wanted, verifierKey);
        assertThat(said.lines()).hasSize(said.contains("rosterSha256") ? 8 : 7);
        return said;
    }

    /** What the program says; its exit code says the same. */
    private String said(String wanted, String verifierKey) throws Exception {
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        var process = new ProcessBuilder(
                        java,
                        "-Dstdout.encoding=UTF-8",
                        "-XX:TieredStopAtLevel=1",
                        PROGRAM.toString(),
                        folder.toString(),
                        wanted,
                        verifierKey)
                .redirectErrorStream(true)
                .start();
        String said = new String(process.getInputStream().readAllBytes(), UTF_8);
        assertThat(process.waitFor()).as(said).isEqualTo(said.contains("WRONG") ? 1 : 0);
        return said;
    }
}
