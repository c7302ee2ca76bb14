package org.opengovcommunity.archive.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.jayway.jsonpath.DocumentContext;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.apache.commons.codec.digest.DigestUtils;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.opengovcommunity.archive.Api;
import org.opengovcommunity.archive.ServiceTest;
import org.opengovcommunity.archive.Stocked;
import org.opengovcommunity.archive.log.Hash;
import org.opengovcommunity.archive.log.Verification;
import org.springframework.beans.factory.annotation.Autowired;

/** What an outsider can check with what the archive answers. */
@ServiceTest
class ProofApiTests {

    @Autowired
    Api api;

    @Autowired
    Stocked stocked;

    @Test
    void aRecordIsProvenToBeInTheSignedLog() {
        stocked.records(20);
        String id = stocked.record();

        DocumentContext proof = api.json("/api/archive/records/{id}/proof", id);

        byte[] leaf = Base64.getDecoder().decode(proof.<String>read("$.leaf"));
        Hash root = Hash.parse(proof.read("$.root"));
        assertThat(Hash.ofLeaf(leaf).hex()).isEqualTo(proof.read("$.leafHash"));
        assertThat(Verification.inclusion(
                        number(proof, "$.sequence"),
                        number(proof, "$.treeSize"),
                        Hash.ofLeaf(leaf),
                        hashes(proof),
                        root))
                .isTrue();
        assertThat(new String(leaf, StandardCharsets.UTF_8))
                .contains(DigestUtils.sha256Hex(api.bytes("/api/archive/records/{id}/raw", id)));
        assertThat(proof.<String>read("$.checkpoint"))
                .startsWith("lists.test/archive/meetings\n" + proof.read("$.treeSize") + "\n"
                        + Base64.getEncoder().encodeToString(root.bytes()) + "\n\n\u2014 lists.test/archive/meetings ");
    }

    @Test
    void aCheckpointOfTodayIsProvenToGoOnFromThatOfYesterday() {
        stocked.records(3);
        long before = size();
        String rootBefore = root();
        stocked.records(150);

        DocumentContext proof = api.json("/api/archive/series/meetings/consistency?from={from}", before);

        assertThat(proof.<String>read("$.fromRoot")).isEqualTo(rootBefore);
        assertThat(proof.<String>read("$.toRoot")).isEqualTo(root());
        assertThat(Verification.consistency(
                        before,
                        number(proof, "$.to"),
                        Hash.parse(rootBefore),
                        Hash.parse(proof.read("$.toRoot")),
                        hashes(proof)))
                .isTrue();
    }

    @Test
    void aProofIsGivenForAnEarlierCheckpointToo() {
        String id = stocked.record();
        long size = size();
        String root = root();
        stocked.records(5);

        DocumentContext proof = api.json("/api/archive/records/{id}/proof?size={size}", id, size);

        assertThat(proof.<String>read("$.root")).isEqualTo(root);
        assertThat(number(proof, "$.treeSize")).isEqualTo(size);
    }

    @Test
    void aCheckpointIsPlainTextAndItsKeyIsPublished() {
        stocked.record();

        var answer = api.get("/api/archive/series/meetings/checkpoint");

        assertThat(answer).hasStatusOk().hasContentTypeCompatibleWith("text/plain;charset=UTF-8");
        List<String> lines = new String(answer.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8)
                .lines()
                .toList();
        assertThat(lines).hasSize(5).startsWith("lists.test/archive/meetings", Long.toString(size()));
        List<Map<String, Object>> series = api.json("/api/archive/series").read("$.items");
        assertThat(series)
                .extracting(one -> one.get("name"))
                .containsExactly(
                        "membership", "commitments", "meetings", "notices", "posts", "rosters", "deliveries", "access");
        assertThat(series.get(2).get("verifierKey").toString())
                .matches("lists\\.test/archive/meetings\\+[0-9a-f]{8}\\+[A-Za-z0-9+/=]{44}");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/archive/series/meetings/consistency?from=0",
                "/api/archive/series/meetings/consistency?from=-1",
                "/api/archive/series/meetings/consistency?from=999999",
                "/api/archive/series/meetings/consistency?from=1&to=999999",
                "/api/archive/series/meetings/consistency?from=x",
                "/api/archive/series/meetings/consistency",
                "/api/archive/records/ID/proof?size=0",
                "/api/archive/records/ID/proof?size=999999"
            })
    void whatCannotBeProvenIsRefused(String path) {
        assertThat(api.get(stocked.path(path))).hasStatus(400);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/archive/records/unknown",
                "/api/archive/records/unknown/raw",
                "/api/archive/records/unknown/body",
                "/api/archive/records/unknown/roster",
                "/api/archive/records/unknown/proof",
                "/api/archive/records/ID/roster",
                "/api/archive/records/ID/raw?recipient=somebody",
                "/api/archive/series/unknown/checkpoint",
                "/api/archive/series/unknown/consistency?from=1"
            })
    void whatIsNotThereIsNotFound(String path) {
        assertThat(api.get(stocked.path(path))).hasStatus(404).hasContentTypeCompatibleWith("application/problem+json");
    }

    @Test
    void aRecordThatHasNoRosterSaysWhatItIsInstead() {
        assertThat(api.get(stocked.path("/api/archive/records/ID/roster")))
                .bodyJson()
                .extractingPath("$.detail")
                .isEqualTo("Only messages that were sent out have a roster. This record of the series meetings is a"
                        + " org.opengovcommunity.test.v1.");
        assertThat(api.get("/api/archive/records/unknown/roster"))
                .bodyJson()
                .extractingPath("$.detail")
                .isEqualTo("There is no record with this id.");
    }

    private long size() {
        return number(api.json("/api/archive/series"), "$.items[2].size");
    }

    private String root() {
        return api.json("/api/archive/series").read("$.items[2].root");
    }

    private static List<Hash> hashes(DocumentContext proof) {
        return proof.<List<String>>read("$.hashes").stream().map(Hash::parse).toList();
    }

    private static long number(DocumentContext json, String path) {
        return json.<Number>read(path).longValue();
    }
}
