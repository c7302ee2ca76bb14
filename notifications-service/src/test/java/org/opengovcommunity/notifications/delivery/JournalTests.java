package org.opengovcommunity.notifications.delivery;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;
import static org.opengovcommunity.notifications.delivery.BatchFixture.batch;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.opengovcommunity.notifications.delivery.Batch.Setback;

/** Processes that come and go on one machine. */
class JournalTests {

    @TempDir
    private Path directory;

    @Test
    void theLastEntryOfAKilledProcessIsFound() {
        var batch = batch(4).after(new Reply.Accepted());
        var later = batch.after(new Reply.Refused("550 no")).after(new Reply.Deferred("450 later"));
        var killed = Journal.open(directory);
        killed.write(batch);
        killed.write(later);
        killed.close();

        try (var next = Journal.open(directory)) {
            assertThat(next.abandoned())
                    .containsOnlyKeys(batch.id())
                    .containsValue(new JournalEntry(later.version(), 0, 3, later.later(), later.failed()));
            next.forgetAbandoned();
        }
        try (var another = Journal.open(directory)) {
            assertThat(another.abandoned()).isEmpty();
        }
    }

    @Test
    void aRefusalIsWrittenOnceHoweverManyThereAre() throws IOException {
        var batch = batch(500);
        var killed = Journal.open(directory);
        while (batch.hasNext()) {
            batch = batch.after(new Reply.Refused("550 5.1.1 <m@civil.test>: Recipient address rejected"));
            killed.write(batch);
        }
        killed.close();

        assertThat(Files.size(file(batch))).isLessThan(500 * 200);
        try (var next = Journal.open(directory)) {
            assertThat(next.abandoned().get(batch.id()).failed()).isEqualTo(batch.failed());
        }
    }

    /** A worker may begin again where the store was, in the file of one whose progress was lost. */
    @Test
    void whatWasWrittenLastCounts() {
        var batch = batch(4);
        var lost = batch.after(new Reply.Deferred("450 later"));
        var again = batch.after(new Reply.Deferred("450 not now")).after(new Reply.Accepted());
        var killed = Journal.open(directory);
        killed.write(lost);
        killed.write(again);
        killed.write(again.after(new Reply.Accepted()));
        killed.close();

        try (var next = Journal.open(directory)) {
            assertThat(next.abandoned()).containsValue(new JournalEntry(1, 0, 3, again.later(), List.of()));
        }
    }

    @ParameterizedTest
    @CsvSource({"2, 1", "1, 0"})
    void aLineCountsOnlyWithThoseBeforeIt(int lost, int next) throws IOException {
        var batch = batch(4);
        var killed = Journal.open(directory);
        while (batch.hasNext()) {
            batch = batch.after(new Reply.Refused("550 no"));
            killed.write(batch);
        }
        killed.close();
        List<String> lines = new ArrayList<>(Files.readAllLines(file(batch)));
        lines.remove(lost - 1);
        Files.write(file(batch), lines);

        try (var other = Journal.open(directory)) {
            assertThat(other.abandoned().values()).hasSize(next).allMatch(entry -> entry.next() == next);
        }
    }

    /** As the last release wrote them. */
    @Test
    void linesWithAllSetbacksAreRead() throws IOException {
        var batch = batch(4).after(new Reply.Accepted());
        var killed = Journal.open(directory);
        killed.write(batch);
        killed.close();
        Files.writeString(file(batch), """
                {"version":1,"next":1,"later":[],"failed":[]}
                {"version":1,"next":2,"later":[],"failed":[{"recipient":1,"reply":"550 no"}]}
                """);

        try (var next = Journal.open(directory)) {
            assertThat(next.abandoned().get(batch.id()))
                    .isEqualTo(new JournalEntry(1, 0, 2, List.of(), List.of(new Setback(1, "550 no"))));
        }
    }

    @Test
    void theEntriesOfALivingProcessAreItsOwn() {
        try (var living = Journal.open(directory);
                var other = Journal.open(directory)) {
            living.write(batch(2).after(new Reply.Accepted()));

            assertThat(other.abandoned()).isEmpty();
            try (var third = Journal.open(directory)) {
                assertThat(third.abandoned()).isEmpty();
            }
        }
    }

    @Test
    void whatTheStoreKnowsIsForgotten() {
        var batch = batch(2).after(new Reply.Accepted());
        var killed = Journal.open(directory);
        killed.write(batch);
        killed.forget(batch.id());
        killed.forget(batch.id());
        killed.close();

        try (var next = Journal.open(directory)) {
            assertThat(next.abandoned()).isEmpty();
        }
    }

    /** Also in the middle of a character of UTF-8. */
    @ParameterizedTest
    @ValueSource(strings = {"\n{\"version\":1,\"ne", "\n{\"\u00c3"})
    void aLineThatWasCutOffDoesNotCount(String bytes) throws IOException {
        var batch = batch(3).after(new Reply.Accepted());
        var killed = Journal.open(directory);
        killed.write(batch);
        killed.close();
        Files.writeString(file(batch), bytes, ISO_8859_1, StandardOpenOption.APPEND);

        try (var next = Journal.open(directory)) {
            assertThat(next.abandoned().get(batch.id()).next()).isEqualTo(1);
        }
    }

    private Path file(Batch batch) throws IOException {
        try (Stream<Path> files = Files.walk(directory)) {
            return files.filter(path -> path.endsWith(batch.id())).findFirst().orElseThrow();
        }
    }
}
