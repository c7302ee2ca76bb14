package org.opengovcommunity.archive.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.store.FSDirectory;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.opengovcommunity.archive.record.Series;
import org.opengovcommunity.archive.search.RecordIndex.IndexedRecord;
import org.opengovcommunity.archive.search.RecordIndex.Position;

class LuceneRecordIndexTests {

    private static final Instant DAY = Instant.parse("2026-11-24T00:00:00Z");

    private static final String TYPE = "org.opengovcommunity.commitments.milestone-overdue.v1";

    @TempDir
    Path directory;

    private LuceneRecordIndex index;

    @BeforeEach
    void open() {
        index = LuceneRecordIndex.open(directory);
    }

    @AfterEach
    void close() throws IOException {
        index.close();
    }

    @Test
    void aFolderIsForOneInstanceAndItsFilesAreLeftAlone() throws Exception {
        List<Path> files = files();

        assertThatThrownBy(() -> LuceneRecordIndex.open(directory)).satisfies(refusal -> {
            var analysis = new IndexInUseAnalyzer().analyze(refusal);
            assertThat(analysis.getDescription()).contains(directory.toString());
            assertThat(analysis.getAction()).contains("OPENGOV_DATA_DIR");
        });
        assertThat(files()).isNotEmpty().isEqualTo(files);
    }

    private List<Path> files() throws IOException {
        try (var files = Files.list(directory)) {
            return files.sorted().toList();
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "deadline",
                "DEADLINES",
                "cafe",
                "caf\u00e9",
                "\"moved the deadline\"",
                "dead*",
                "moved cafe",
                "nothing | deadline",
                "deadline -nothing",
                "m-1@lists.test",
                "zoe@civil.test",
                "milestone",
                "citizen"
            })
    void whatIsInSubjectTextSenderOrMessageIdIsFound(String words) {
        index.add(List.of(mail("a", "Milestone 7", "They moved the deadlines at the caf\u00e9")));
        index.add(List.of(record("b", Series.NOTICES, DAY, "somebody else")));

        assertThat(search(words)).extracting(Hit::id).containsExactly("a");
    }

    @ParameterizedTest
    @ValueSource(strings = {"nothing", "deadline nothing", "\"deadline moved\"", "-deadline", "@@@nothing"})
    void whatIsNotThereIsNotFound(String words) {
        index.add(List.of(mail("a", "Milestone 7", "They moved the deadlines")));

        assertThat(search(words)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"",
                "((((",
                "a AND OR",
                "~",
                "*",
                "-",
                "\\",
                "foo:bar^^",
                "a~99999999999",
                "\u0000",
                "a* \"b",
                "|||",
                "+"
            })
    void aBrokenQueryIsNoError(String words) {
        index.add(List.of(mail("a", "Milestone 7", "text")));

        assertThatCode(() -> search(words)).doesNotThrowAnyException();
    }

    @Test
    void aQueryOfManyWordsIsNoErrorHoweverManyAreLikeThem() {
        List<String> words = IntStream.range(0, 3_000)
                .mapToObj(number -> Integer.toString(100_000 + number, 26))
                .toList();
        index.add(List.of(mail("a", "Milestone 7", String.join(" ", words))));

        assertThat(search(String.join("~2 ", words.subList(0, 140)))).isEmpty();
        assertThat(search(String.join("~2 | ", words.subList(0, 110)))).hasSize(1);
        assertThat(search(String.join(" ", words.subList(0, 200)))).hasSize(1);
        assertThat(search("4* 5* ".repeat(160) + "nothing*")).isEmpty();
    }

    @Test
    void seriesTimesAndSenderRestrict() {
        index.add(List.of(
                record("a", Series.NOTICES, DAY, "Zo\u00eb Citizen <zoe@civil.test>"),
                record("b", Series.ROSTERS, DAY.plusSeconds(60), "notifications-service"),
                record("c", Series.NOTICES, DAY.plusSeconds(120), "Open Government <opengov@lists.test>")));

        assertThat(ids(Queries.words("", Series.NOTICES))).containsExactly("c", "a");
        assertThat(ids(received(DAY.plusSeconds(60), null))).containsExactly("c", "b");
        assertThat(ids(received(null, DAY.plusSeconds(60)))).containsExactly("a");
        assertThat(ids(sentBy("zoe@civil.test"))).containsExactly("a");
        assertThat(ids(sentBy("open government"))).containsExactly("c");
        assertThat(ids(sentBy("government zoe"))).isEmpty();
    }

    @Test
    void typeAndAboutRestrictAndAllHitsAreCounted() {
        index.add(List.of(mail("a", "Milestone 7", "text"), mail("b", "Milestone 8", "text"), claiming("c", DAY)));

        assertThat(index.search(everything(), null, 1).total()).isEqualTo(3);
        assertThat(index.search(Queries.words("milestone"), null, 1).total()).isEqualTo(2);
        assertThat(ids(ofType(TYPE))).containsExactlyInAnyOrder("a", "b");
        assertThat(ids(ofType("milestone-overdue"))).containsExactlyInAnyOrder("a", "b");
        assertThat(ids(ofType("overdue"))).isEmpty();
        assertThat(ids(about("about-b"))).containsExactly("b");
        assertThat(ids(about("about"))).isEmpty();
    }

    @Test
    void anEventFindsItsRecordAndWhatItCaused() {
        index.add(List.of(
                of("fact", "e-1"), of("notice", "n-1", "e-1", "e-2"), of("another", "e-2"), of("something", "e-3")));

        assertThat(ids(event("e-1"))).containsExactlyInAnyOrder("fact", "notice");
        assertThat(ids(event("e-1", "e-2"))).containsExactlyInAnyOrder("fact", "notice", "another");
        assertThat(ids(event("e"))).isEmpty();
    }

    @Test
    void senderFindsWhoDidIt() {
        var hit = hit("a", Series.COMMITMENTS, DAY, "subject", "commitments-service", null);
        index.add(List.of(new IndexedRecord(hit, "text", "demo-lead\nDemo Lead\n", List.of())));

        assertThat(ids(sentBy("Demo Lead"))).containsExactly("a");
        assertThat(ids(sentBy("demo-lead"))).containsExactly("a");
        assertThat(ids(sentBy("commitments-service"))).containsExactly("a");
        assertThat(ids(sentBy("Demo Moderator"))).isEmpty();
        assertThat(index.search(everything(), null, 10).hits()).containsExactly(hit);
    }

    @Test
    void theDateIsTheOneClaimedAndWithoutOneThatOfReceipt() {
        Instant then = Instant.parse("2020-03-01T12:00:00Z");
        index.add(List.of(claiming("old", then), claiming("none", null)));

        assertThat(ids(dated(then, then.plusMillis(1)))).containsExactly("old");
        assertThat(ids(dated(then.plusMillis(1), null))).containsExactly("none");
        assertThat(ids(dated(DAY, DAY.plusMillis(1)))).containsExactly("none");
        assertThat(ids(received(DAY, null))).containsExactlyInAnyOrder("old", "none");
        assertThat(ids(received(null, DAY))).isEmpty();
    }

    @Test
    void anIndexOfAnotherFormatIsBegunAnew() throws IOException {
        index.add(List.of(mail("a", "Milestone 7", "text")));
        index.commit(Map.of(Series.NOTICES, new Position(1, "a")));
        index.close();
        try (var files = FSDirectory.open(directory);
                var writer = new IndexWriter(files, new IndexWriterConfig())) {
            writer.setLiveCommitData(Map.of(IndexFiles.FORMAT, "1").entrySet());
            writer.commit();
        }

        index = LuceneRecordIndex.open(directory);

        assertThat(index.search(everything(), null, 10).hits()).isEmpty();
        assertThat(index.committed()).isEmpty();
    }

    @Test
    void pagesStayWhereTheyAreWhileRecordsCome() {
        for (int i = 0; i < 25; i++) {
            // Several have the same time.
            index.add(List.of(record("r" + (10 + i), Series.NOTICES, DAY.plusSeconds(i / 4), "s")));
        }
        List<String> seen = new ArrayList<>();
        Cursor after = null;
        for (int page = 0; page < 5; page++) {
            List<Hit> hits = index.search(everything(), after, 5).hits();
            hits.forEach(hit -> seen.add(hit.id()));
            after = Cursor.decode(
                    new Cursor(hits.getLast().receivedAt(), hits.getLast().id()).encode());
            index.add(List.of(record("new" + page, Series.NOTICES, DAY.plusSeconds(1_000 + page), "s")));
        }

        assertThat(seen).hasSize(25).doesNotHaveDuplicates().noneMatch(id -> id.startsWith("new"));
        assertThat(seen.getFirst()).isEqualTo("r34");
        assertThat(index.search(everything(), after, 5).hits()).isEmpty();
    }

    @Test
    void aRecordAddedAgainIsThereOnceAndShowsAllItHas() {
        IndexedRecord record = mail("a", "Milestone 7", "text");
        index.add(List.of(record));
        index.add(List.of(record));

        assertThat(index.search(everything(), null, 10).hits()).containsExactly(record.hit());
    }

    @Test
    void afterACrashOnlyWhatWasCommittedIsThereAndItSaysHowFarThatGoes() throws IOException {
        index.add(List.of(mail("a", "Milestone 7", "text")));
        index.commit(Map.of(Series.NOTICES, new Position(1, "a")));
        index.add(List.of(mail("b", "Milestone 8", "text")));

        reopen();

        assertThat(index.search(everything(), null, 10).hits())
                .extracting(Hit::id)
                .containsExactly("a");
        assertThat(index.committed()).isEqualTo(Map.of(Series.NOTICES, new Position(1, "a")));
    }

    @Test
    void aBrokenIndexIsBegunAnew() throws IOException {
        index.add(List.of(mail("a", "Milestone 7", "text")));
        index.commit(Map.of(Series.NOTICES, new Position(1, "a")));
        index.close();
        try (var files = Files.list(directory)) {
            for (Path file : files.filter(file -> file.getFileName().toString().startsWith("segments_"))
                    .toList()) {
                Files.write(file, new byte[] {1, 2, 3});
            }
        }

        index = LuceneRecordIndex.open(directory);

        assertThat(index.search(everything(), null, 10).hits()).isEmpty();
        assertThat(index.committed()).isEmpty();
        index.add(List.of(mail("b", "Milestone 8", "text")));
        assertThat(index.search(everything(), null, 10).hits()).hasSize(1);
    }

    @Test
    void whatIsClearedIsGone() throws IOException {
        index.add(List.of(mail("a", "Milestone 7", "text")));
        index.commit(Map.of(Series.NOTICES, new Position(1, "a")));

        index.clear();
        assertThat(index.search(everything(), null, 10).hits()).isEmpty();
        reopen();
        assertThat(index.committed()).isEmpty();
    }

    private void reopen() throws IOException {
        index.close();
        index = LuceneRecordIndex.open(directory);
    }

    private List<Hit> search(String words) {
        return index.search(Queries.words(words), null, 10).hits();
    }

    private List<String> ids(RecordQuery query) {
        return index.search(query, null, 10).hits().stream().map(Hit::id).toList();
    }

    private static RecordQuery everything() {
        return Queries.words("");
    }

    private static RecordQuery ofType(String type) {
        return new RecordQuery(null, Queries.ALL, Period.ALWAYS, Period.ALWAYS, null, Set.of(type), null, Set.of());
    }

    private static RecordQuery about(String id) {
        return new RecordQuery(null, Queries.ALL, Period.ALWAYS, Period.ALWAYS, null, Set.of(), id, Set.of());
    }

    private static RecordQuery event(String... ids) {
        return new RecordQuery(null, Queries.ALL, Period.ALWAYS, Period.ALWAYS, null, Set.of(), null, Set.of(ids));
    }

    private static RecordQuery dated(@Nullable Instant from, @Nullable Instant to) {
        return new RecordQuery(null, Queries.ALL, new Period(from, to), Period.ALWAYS, null, Set.of(), null, Set.of());
    }

    private static RecordQuery received(@Nullable Instant from, @Nullable Instant to) {
        return new RecordQuery(null, Queries.ALL, Period.ALWAYS, new Period(from, to), null, Set.of(), null, Set.of());
    }

    private static RecordQuery sentBy(String sender) {
        return new RecordQuery(null, Queries.ALL, Period.ALWAYS, Period.ALWAYS, sender, Set.of(), null, Set.of());
    }

    private static IndexedRecord mail(String id, String subject, String text) {
        return new IndexedRecord(
                hit(id, Series.NOTICES, DAY, subject, "Zo\u00eb Citizen <zoe@civil.test>", "<m-1@lists.test>"),
                text,
                "",
                List.of());
    }

    private static IndexedRecord of(String id, String... events) {
        return new IndexedRecord(hit(id, Series.NOTICES, DAY, "subject", "sender", null), "text", "", List.of(events));
    }

    private static IndexedRecord record(String id, String series, Instant receivedAt, String sender) {
        return new IndexedRecord(hit(id, series, receivedAt, "subject", sender, null), "text", "", List.of());
    }

    private static IndexedRecord claiming(String id, @Nullable Instant claimedAt) {
        var hit = new Hit(id, Series.POSTS, 7, "type", null, "subject", "sender", null, claimedAt, DAY, "sha");
        return new IndexedRecord(hit, "text", "", List.of());
    }

    private static Hit hit(
            String id, String series, Instant receivedAt, String subject, String sender, @Nullable String messageId) {
        return new Hit(id, series, 7, TYPE, "about-" + id, subject, sender, messageId, DAY, receivedAt, "sha");
    }
}
