package org.opengovcommunity.notifications.delivery;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;
import static org.opengovcommunity.notifications.delivery.BatchFixture.batch;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

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
                    .containsValue(new Journal.Entry(later.version(), 3, later.later(), later.failed()));
            next.forgetAbandoned();
        }
        try (var another = Journal.open(directory)) {
            assertThat(another.abandoned()).isEmpty();
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
        try (Stream<Path> files = Files.walk(directory)) {
            Path file =
                    files.filter(path -> path.endsWith(batch.id())).findFirst().orElseThrow();
            Files.writeString(file, bytes, ISO_8859_1, StandardOpenOption.APPEND);
        }

        try (var next = Journal.open(directory)) {
            assertThat(next.abandoned().get(batch.id()).next()).isEqualTo(1);
        }
    }
}
