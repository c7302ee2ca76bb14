package org.opengovcommunity.archive.api;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.StringReader;
import java.time.Clock;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipInputStream;
import org.apache.commons.codec.digest.DigestUtils;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.Test;
import org.opengovcommunity.archive.Api;
import org.opengovcommunity.archive.ServiceTest;
import org.opengovcommunity.archive.Stocked;
import org.opengovcommunity.archive.access.Accesses;
import org.opengovcommunity.archive.record.Records;
import org.opengovcommunity.archive.search.RecordIndex;
import org.opengovcommunity.defaults.web.Problem;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.http.HttpStatus;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

/** What a records officer hands over: the same records as a search finds, each byte for byte. */
@ServiceTest
class ExportApiTests {

    private static final String EXPORT = "/api/archive/records/export?q={word}";

    private static final Selection ANYTHING = new Selection(null, null, null, null, null, null, null, null, null, null);

    @Autowired
    Api api;

    @Autowired
    Stocked stocked;

    @Autowired
    RecordIndex index;

    @Autowired
    Records records;

    @Autowired
    Originals originals;

    @Autowired
    Accesses accesses;

    @Autowired
    MongoTemplate mongo;

    @Test
    void theBagHoldsTheOriginalsAnIndexAndTheHashesOfAllOfThem() throws IOException {
        String word = stocked.records(2);
        byte[] mail = "Subject: caf\u00e9\r\n\r\nText".getBytes(UTF_8);
        stocked.post(word, "=1+1, \"" + word + "\"", Instant.parse("2020-07-04T12:00:00Z"), mail);

        Map<String, byte[]> bag = unzipped(api.bytes(EXPORT, word));

        List<CSVRecord> index = index(bag);
        assertThat(index).hasSize(3).allSatisfy(row -> {
            byte[] raw = api.bytes("/api/archive/records/{id}/raw", row.get("id"));
            assertThat(bag.get("data/" + row.get("file"))).isEqualTo(raw);
            assertThat(row.get("sha256")).isEqualTo(DigestUtils.sha256Hex(raw));
        });
        assertThat(index)
                .filteredOn(row -> row.get("series").equals("posts"))
                .singleElement()
                .satisfies(row -> {
                    assertThat(bag.get("data/posts/" + row.get("id") + ".eml")).isEqualTo(mail);
                    assertThat(row.get("subject")).isEqualTo("'=1+1, \"" + word + "\"");
                    assertThat(row.get("sender")).isEqualTo("Zoe <zoe@civil.test>");
                    assertThat(row.get("claimedAt")).isEqualTo("2020-07-04T12:00:00Z");
                });
        isWhole(bag);
    }

    @Test
    void theSelectionIsThatOfTheSearch() throws IOException {
        String word = stocked.records(3);

        assertThat(index(unzipped(api.bytes(EXPORT + "&from=2026-11-24T12:00:01Z", word))))
                .hasSize(2);
        assertThat(index(unzipped(api.bytes(EXPORT + "&type=post-received", word))))
                .isEmpty();
        assertThat(api.get(EXPORT + "&from=yesterday", word)).hasStatus(400);
    }

    @Test
    void moreThanAnExportMayHaveIsRefusedWithTheNumber() {
        String word = stocked.records(151);

        assertThat(api.get(EXPORT, word))
                .hasStatus(422)
                .hasContentTypeCompatibleWith("application/problem+json")
                .bodyJson()
                .extractingPath("$.detail")
                .asString()
                .startsWith("151 records match, and an export has at most 150.");
    }

    @Test
    void aRecordThatIsLostIsInTheManifestThoughNotInTheBag() throws IOException {
        String word = stocked.records(2);
        String lost = api.search(word).getFirst().get("id").toString();
        mongo.remove(query(where("_id").is(lost)), "records");

        Map<String, byte[]> bag = unzipped(api.bytes(EXPORT, word));

        assertThat(index(bag)).hasSize(2);
        assertThat(manifest(bag, "manifest-sha256.txt")).containsKey("data/meetings/" + lost);
        assertThat(bag.keySet()).noneMatch(path -> path.contains(lost)).contains("bagit.txt");
    }

    @Test
    void asLongAsTheIndexIsNotWholeThereIsNoExport() {
        var controller = new ExportController(index, records, originals, () -> false, accesses, Clock.systemUTC(), 150);

        assertThatThrownBy(
                        () -> controller.export(ANYTHING, new MockHttpServletRequest(), new MockHttpServletResponse()))
                .isInstanceOfSatisfying(
                        Problem.class,
                        problem -> assertThat(problem.getStatusCode()).isEqualTo(HttpStatus.SERVICE_UNAVAILABLE));
    }

    /** As RFC 8493 has it: complete and valid. */
    private static void isWhole(Map<String, byte[]> bag) {
        assertThat(text(bag, "bagit.txt")).isEqualTo("BagIt-Version: 1.0\nTag-File-Character-Encoding: UTF-8\n");
        Map<String, String> payload = manifest(bag, "manifest-sha256.txt");
        Map<String, String> tags = manifest(bag, "tagmanifest-sha256.txt");
        assertThat(tags).containsOnlyKeys("bagit.txt", "bag-info.txt", "manifest-sha256.txt");
        assertThat(payload.keySet()).allMatch(path -> path.startsWith("data/"));
        assertThat(bag).hasSize(payload.size() + tags.size() + 1);
        payload.forEach((path, sha256) ->
                assertThat(DigestUtils.sha256Hex(bag.get(path))).isEqualTo(sha256));
        tags.forEach((path, sha256) ->
                assertThat(DigestUtils.sha256Hex(bag.get(path))).isEqualTo(sha256));
        int bytes =
                payload.keySet().stream().mapToInt(path -> bag.get(path).length).sum();
        assertThat(text(bag, "bag-info.txt")).contains("Payload-Oxum: " + bytes + "." + payload.size() + "\n");
    }

    private static Map<String, String> manifest(Map<String, byte[]> bag, String path) {
        Map<String, String> hashes = new LinkedHashMap<>();
        text(bag, path).lines().map(line -> line.split("  ")).forEach(line -> hashes.put(line[1], line[0]));
        return hashes;
    }

    private static List<CSVRecord> index(Map<String, byte[]> bag) throws IOException {
        var format = CSVFormat.RFC4180.builder().setHeader().get();
        return format.parse(new StringReader(text(bag, "data/index.csv"))).getRecords();
    }

    private static String text(Map<String, byte[]> bag, String path) {
        return new String(bag.get(path), UTF_8);
    }

    /** The files of the one folder in a ZIP. */
    private static Map<String, byte[]> unzipped(byte[] zip) throws IOException {
        Map<String, byte[]> files = new LinkedHashMap<>();
        try (var entries = new ZipInputStream(new ByteArrayInputStream(zip))) {
            for (var entry = entries.getNextEntry(); entry != null; entry = entries.getNextEntry()) {
                assertThat(entry.getName()).matches("records-\\d{4}-\\d\\d-\\d\\d/.+");
                files.put(entry.getName().replaceFirst("^[^/]+/", ""), entries.readAllBytes());
            }
        }
        return files;
    }
}
