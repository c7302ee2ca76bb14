package org.opengovcommunity.archive.search;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.opengovcommunity.archive.notice.MailReader;
import org.opengovcommunity.archive.record.Series;
import org.opengovcommunity.archive.record.TestArchive;

/** The index is derived: whatever happens to it, it comes to what the logs say. */
class FollowerTests {

    @TempDir
    Path directory;

    private final SimpleMeterRegistry meters = new SimpleMeterRegistry();
    private TestArchive archive = new TestArchive();
    private LuceneRecordIndex index;
    private Follower follower;

    @BeforeEach
    void start() {
        index = LuceneRecordIndex.open(directory);
        follower = new Follower(
                archive.logs(),
                archive.records(),
                index,
                new RecordText(new MailReader()),
                new FollowerMetrics(meters, Clock.systemUTC()),
                Clock.systemUTC());
    }

    @AfterEach
    void crash() throws IOException {
        index.close();
    }

    @Test
    void everyRecordIsFoundByItsValuesWithItsPlace() {
        archive.add(Series.NOTICES, 0, 600);
        archive.add(Series.MEETINGS, 600, 700);
        assertThat(follower.isCaughtUp()).isFalse();

        follower.follow();

        assertThat(follower.isCaughtUp()).isTrue();

        assertThat(search("e599")).singleElement().satisfies(hit -> {
            assertThat(hit.series()).isEqualTo(Series.NOTICES);
            assertThat(hit.sequence()).isEqualTo(599);
        });
        assertThat(search("e650")).singleElement().extracting(Hit::sequence).isEqualTo(50L);
        assertThat(search("")).hasSize(700);
        assertThat(meters.get("opengov.archive.index.lag").gauge().value()).isZero();
    }

    @Test
    void whatACrashHasTakenIsIndexedAgain() throws IOException {
        archive.add(Series.NOTICES, 0, 300);
        follower.follow();
        follower.finish();
        archive.add(Series.NOTICES, 300, 500);
        follower.follow();
        assertThat(search("")).hasSize(500);

        restart();

        assertThat(search("")).hasSize(300);
        follower.follow();
        assertThat(search("")).hasSize(500);
    }

    @Test
    void anIndexOfOtherRecordsIsMadeAnew() throws IOException {
        archive.add(Series.NOTICES, 0, 300);
        follower.follow();
        follower.finish();

        archive = new TestArchive();
        archive.add(Series.NOTICES, 1_000, 1_400);
        restart();
        follower.follow();

        assertThat(search("e7")).isEmpty();
        assertThat(search("")).hasSize(400);
    }

    @Test
    void anIndexThatIsAheadOfItsStoreIsMadeAnew() throws IOException {
        archive.add(Series.NOTICES, 0, 300);
        follower.follow();
        follower.finish();

        archive = new TestArchive();
        archive.add(Series.NOTICES, 0, 10);
        restart();
        follower.follow();

        assertThat(search("")).hasSize(10);
    }

    private void restart() throws IOException {
        crash();
        start();
    }

    private List<Hit> search(String words) {
        return index.search(Queries.words(words), null, 1_000).hits();
    }
}
