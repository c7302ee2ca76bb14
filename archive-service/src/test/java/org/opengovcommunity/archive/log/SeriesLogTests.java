package org.opengovcommunity.archive.log;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Logs of more than one level of tiles, grown in steps of all sizes, against a tree built from all its leaves. */
class SeriesLogTests {

    private static final int SIZE = 70_000;

    private static final List<Entry> ENTRIES = IntStream.range(0, SIZE)
            .mapToObj(i -> new Entry("r" + i, Hash.ofLeaf(Integer.toString(i).getBytes(StandardCharsets.UTF_8))))
            .toList();

    private static SeriesLog log;

    @BeforeAll
    static void grow() {
        var random = new Random(1);
        var tiles = new InMemoryTiles();
        LogHead head = LogHead.empty("test");
        while (head.size() < SIZE) {
            int from = (int) head.size();
            int to = Math.min(SIZE, from + 1 + random.nextInt(1_500));
            head = head.grow(ENTRIES.subList(from, to));
            assertThat(head.newest()).isEqualTo(ids(from, to));
            // What is fresh is read from the head, as after a crash that left it unstored; then it is stored.
            assertThat(new SeriesLog(head, tiles).ids(from)).isSubsetOf(ids(from, to));
            tiles.add("test", head.fresh());
        }
        log = new SeriesLog(head, tiles);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 255, 256, 257, 511, 512, 4_097, 65_535, 65_536, 65_537, SIZE})
    void aRootIsThatOfTheTreeOfTheLeaves(int size) {
        assertThat(log.root(size)).isEqualTo(rootOf(ENTRIES.subList(0, size)));
    }

    @Test
    void everyProofHolds() {
        var random = new Random(2);
        for (int i = 0; i < 300; i++) {
            int size = 1 + random.nextInt(SIZE);
            int index = random.nextInt(size);
            int earlier = 1 + random.nextInt(size);
            Hash leaf = ENTRIES.get(index).leaf();
            assertThat(log.leaf(index)).isEqualTo(leaf);
            assertThat(Verification.inclusion(index, size, leaf, log.inclusion(index, size), log.root(size)))
                    .isTrue();
            assertThat(Verification.consistency(
                            earlier, size, log.root(earlier), log.root(size), log.consistency(earlier, size)))
                    .isTrue();
            assertThat(log.inclusion(index, size)).hasSizeLessThanOrEqualTo(17);
        }
    }

    @Test
    void itTellsTheRecordsInOrder() {
        List<String> told = new ArrayList<>();
        while (told.size() < SIZE) {
            told.addAll(log.ids(told.size()));
        }
        assertThat(told).isEqualTo(ids(0, SIZE));
        assertThat(log.ids(SIZE)).isEmpty();
    }

    @Test
    void thereIsNoProofOfWhatIsNotThere() {
        assertThatIllegalArgumentException().isThrownBy(() -> log.inclusion(5, 5));
        assertThatIllegalArgumentException().isThrownBy(() -> log.consistency(0, 5));
        assertThatIllegalArgumentException().isThrownBy(() -> log.consistency(6, 5));
    }

    private static Hash rootOf(List<Entry> leaves) {
        if (leaves.size() == 1) {
            return leaves.getFirst().leaf();
        }
        int half = Integer.highestOneBit(leaves.size() - 1);
        return Hash.ofNode(rootOf(leaves.subList(0, half)), rootOf(leaves.subList(half, leaves.size())));
    }

    private static List<String> ids(int from, int to) {
        return ENTRIES.subList(from, to).stream().map(Entry::id).toList();
    }
}
