package org.opengovcommunity.archive.log;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.function.Function;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Against the vectors of transparency-dev/merkle, read where they lie. */
class MerkleVectorsTests {

    private static final Path FILE =
            Path.of(System.getProperty("opengov.shared", "../../shared"), "archive", "merkle-vectors.json");

    private static JsonNode vectors;

    @BeforeAll
    static void read() throws IOException {
        assumeTrue(Files.exists(FILE), () -> "the vectors are not at " + FILE);
        vectors = new JsonMapper().readTree(Files.readAllBytes(FILE));
    }

    @Test
    void rootsAreThePublishedOnes() {
        for (int size = 0; size <= 8; size++) {
            assertThat(tree(8).root(size).hex())
                    .isEqualTo(vectors.path("rootHashes").get(size).asString());
        }
    }

    @Test
    void everyInnerHashIsThePublishedOne() {
        var tree = tree(8);
        for (int level = 0; level < vectors.path("nodeHashes").size(); level++) {
            JsonNode nodes = vectors.path("nodeHashes").get(level);
            for (int index = 0; index < nodes.size(); index++) {
                assertThat(tree.node(level, index).hex())
                        .isEqualTo(nodes.get(index).asString());
            }
        }
    }

    @Test
    void everyInclusionProbeIsJudgedRightly() {
        assertThat(vectors.path("inclusionProbes"))
                .hasSize(98)
                .allSatisfy(probe -> assertThat(includes(probe))
                        .as(probe.path("source").asString())
                        .isNotEqualTo(probe.path("wantErr").asBoolean()));
    }

    @Test
    void everyConsistencyProbeIsJudgedRightly() {
        assertThat(vectors.path("consistencyProbes"))
                .hasSize(98)
                .allSatisfy(probe -> assertThat(grew(probe))
                        .as(probe.path("source").asString())
                        .isNotEqualTo(probe.path("wantErr").asBoolean()));
    }

    @Test
    void everyInclusionProofIsTheComputedOne() {
        assertThat(vectors.path("computedInclusionProofs")).hasSize(36).allSatisfy(proof -> {
            long size = proof.path("treeSize").asLong();
            assertThat(tree((int) size).inclusion(proof.path("leafIdx").asLong(), size))
                    .isEqualTo(hashes(proof.path("proof")));
        });
    }

    @Test
    void everyConsistencyProofIsTheComputedOne() {
        assertThat(vectors.path("computedConsistencyProofs")).hasSize(36).allSatisfy(proof -> {
            long size2 = proof.path("size2").asLong();
            assertThat(tree((int) size2).consistency(proof.path("size1").asLong(), size2))
                    .isEqualTo(hashes(proof.path("proof")));
        });
    }

    private static SeriesLog tree(int size) {
        List<Entry> entries = new ArrayList<>();
        for (JsonNode leaf : vectors.path("leafInputsHex")) {
            if (entries.size() < size) {
                byte[] bytes = HexFormat.of().parseHex(leaf.asString());
                entries.add(new Entry("leaf-" + entries.size(), Hash.ofLeaf(bytes)));
            }
        }
        return new SeriesLog(LogHead.empty("test").grow(entries), new InMemoryTiles());
    }

    private static boolean includes(JsonNode probe) {
        // Some leave a hash empty: no hash of ours can be that.
        return isHash(probe.path("root"))
                && isHash(probe.path("leafHash"))
                && Verification.inclusion(
                        number(probe.path("leafIdx")),
                        number(probe.path("treeSize")),
                        hash(probe.path("leafHash")),
                        hashes(probe.path("proof")),
                        hash(probe.path("root")));
    }

    private static boolean grew(JsonNode probe) {
        return Verification.consistency(
                number(probe.path("size1")),
                number(probe.path("size2")),
                hash(probe.path("root1")),
                hash(probe.path("root2")),
                hashes(probe.path("proof")));
    }

    /** Numbers beyond those of Java become negative, which no tree has either. */
    private static long number(JsonNode number) {
        return number.bigIntegerValue().longValue();
    }

    /** Some probes have other bytes where it does not matter what the hash is; the same bytes are the same hash. */
    private static Hash hash(JsonNode hex) {
        return isHash(hex) ? Hash.parse(hex.asString()) : Hash.ofText(hex.asString());
    }

    private static boolean isHash(JsonNode hex) {
        return hex.asString().length() == 2 * Hash.LENGTH;
    }

    private static List<Hash> hashes(JsonNode list) {
        Function<JsonNode, Hash> read = MerkleVectorsTests::hash;
        return StreamSupport.stream(list.spliterator(), false).map(read).toList();
    }
}
