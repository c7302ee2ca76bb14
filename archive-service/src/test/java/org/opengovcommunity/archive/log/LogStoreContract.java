package org.opengovcommunity.archive.log;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What everything that stores logs keeps to. */
interface LogStoreContract {

    LogHeads heads();

    Tiles tiles();

    @Test
    default void aHeadIsReadAsItWasWritten() {
        LogHead empty = heads().read("a");
        LogHead grown = empty.grow(entries(0, 700));

        assertThat(empty.size()).isZero();
        assertThat(heads().beyond(Map.of())).isEmpty();
        assertThat(heads().replace(empty, grown)).isTrue();
        assertThat(heads().read("a")).isEqualTo(grown);
        assertThat(heads().read("b").size()).isZero();
    }

    @Test
    default void aHeadThatIsNotTheNewestCannotBeReplaced() {
        LogHead empty = heads().read("a");
        LogHead first = empty.grow(entries(0, 1));
        heads().replace(empty, first);
        LogHead second = first.grow(entries(1, 2));
        heads().replace(first, second);

        assertThat(heads().replace(empty, empty.grow(entries(5, 6)))).isFalse();
        assertThat(heads().replace(first, first.grow(entries(5, 6)))).isFalse();
        assertThat(heads().read("a")).isEqualTo(second);
    }

    @Test
    default void ofManyAtOnceOneIsFaster() throws Exception {
        for (int round = 0; round < 20; round++) {
            LogHead before = heads().read("a");
            LogHead after = before.grow(entries(round, round + 1));
            try (var threads = Executors.newFixedThreadPool(4)) {
                List<Future<Boolean>> results = IntStream.range(0, 4)
                        .mapToObj(i -> threads.submit(() -> heads().replace(before, after)))
                        .toList();
                int won = 0;
                for (Future<Boolean> result : results) {
                    won += result.get() ? 1 : 0;
                }
                assertThat(won).isEqualTo(1);
            }
        }
        assertThat(heads().read("a").size()).isEqualTo(20);
    }

    @Test
    default void thoseThatHaveGrownAreFound() {
        LogHead a = grown("a", 3);
        LogHead b = grown("b", 300);

        assertThat(heads().beyond(Map.of())).containsExactlyInAnyOrder(a, b);
        assertThat(heads().beyond(Map.of("a", 2L, "b", 300L, "c", 1L))).containsExactly(a);
        assertThat(heads().beyond(Map.of("b", 299L, "a", 3L))).containsExactly(b);
        assertThat(heads().beyond(Map.of("a", 3L, "b", 300L))).isEmpty();
    }

    @Test
    default void aTileIsKeptAsItWasFirst() {
        List<Tile> tiles = LogHead.empty("a").grow(entries(0, 512)).fresh();
        tiles().add("a", tiles.subList(0, 1));
        tiles().add("a", tiles);
        tiles().add("a", List.of());

        assertThat(tiles().find("a", 0, 0)).contains(tiles.get(0));
        assertThat(tiles().find("a", 0, 1)).contains(tiles.get(1));
        assertThat(tiles().find("a", 0, 2)).isEmpty();
        assertThat(tiles().find("b", 0, 0)).isEmpty();
    }

    private LogHead grown(String series, int size) {
        LogHead empty = heads().read(series);
        LogHead grown = empty.grow(entries(0, size));
        heads().replace(empty, grown);
        return grown;
    }

    private static List<Entry> entries(int from, int to) {
        return IntStream.range(from, to)
                .mapToObj(i -> new Entry("r" + i, Hash.ofText("leaf " + i)))
                .toList();
    }
}
