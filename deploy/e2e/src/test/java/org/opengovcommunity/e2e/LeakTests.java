package org.opengovcommunity.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.opengovcommunity.bench.Milestones;
import org.opengovcommunity.bench.stack.Api;
import org.opengovcommunity.bench.stack.LocalStack;
import tools.jackson.databind.JsonNode;

/** What belongs to the government list is in no answer that a civil member or nobody can get. */
@ExtendWith(SharedStack.class)
class LeakTests {

    private final String marker = "marker" + UUID.randomUUID().toString().substring(0, 8);

    @Test
    void nothingOfTheGovernmentListGetsOut(LocalStack stack) {
        var lead = stack.api("lead@gov.test");
        String member = governmentMember(stack.api(LocalStack.ADMIN));
        lead.moveDeadline(
                Milestones.ledBy(stack, "USDA"),
                "2027-08-" + (10 + Math.floorMod(marker.hashCode(), 9)),
                "To be kept apart");
        assertThat(post(lead)).isEqualTo(202);
        String meeting = meeting(stack.api("moderator@gov.test"));
        JsonNode notice =
                await().atMost(Duration.ofSeconds(30)).until(() -> governmentNotice(lead), one -> one != null);
        String thread = await().atMost(Duration.ofSeconds(30)).until(() -> governmentThread(lead), one -> one != null);
        Set<String> secrets = new HashSet<>(meetings(lead));
        secrets.removeAll(meetings(stack.api("citizen@civil.test")));
        assertThat(secrets).anyMatch(title -> title.contains(marker));
        secrets.addAll(List.of(marker, notice.get("subject").asString()));

        for (String caller : new String[] {null, "citizen@civil.test"}) {
            var api = stack.api(caller);
            var paths = Stream.concat(
                            everyPath(
                                    api,
                                    List.of("opengov", notice.get("id").asString(), thread, member, meeting, marker)),
                            Stream.of(
                                    "/api/notices?list=opengov",
                                    "/api/lists/opengov/threads/" + thread,
                                    "/api/lists/opengov-civ/threads/" + thread,
                                    "/lists/opengov/threads",
                                    "/lists/opengov/threads/" + thread,
                                    "/lists/opengov/messages/" + thread,
                                    "/api/lists/opengov/held/" + thread + "/raw"))
                    .toList();
            assertThat(paths).hasSizeGreaterThan(30);
            paths.forEach(path ->
                    assertThat(answer(api, path)).as(path + " for " + caller).doesNotContain(secrets));
        }
    }

    /** Somebody of the government list who carries the marker in name and address. */
    private String governmentMember(Api admin) {
        String row = "email,name,list,mode\n" + marker + "@agency.gov," + marker + ",opengov,EACH\n";
        var imported = admin.post("/api/members/import", "text/csv", row);
        assertThat(imported.json().get("imported").asInt()).isEqualTo(1);
        return marker + "@agency.gov";
    }

    private int post(Api lead) {
        String post = "{\"subject\":\"%s\",\"text\":\"For government only: %s\"}".formatted(marker, marker);
        var headers = Map.of("Content-Type", "application/json", "Idempotency-Key", marker);
        return lead.send("POST", "/api/lists/opengov/posts", headers, post).status();
    }

    /** Its notices go to the government list, and its calendar entry with them. */
    private String meeting(Api moderator) {
        String plan = """
                {"title":"Meeting %s","start":"2030-03-02T18:00:00Z","end":"2030-03-02T19:00:00Z",
                 "timeZone":"UTC","place":"Room %s","audience":"GOVERNMENT"}""".formatted(marker, marker);
        var scheduled = moderator.post("/api/meetings", "application/json", plan);
        assertThat(scheduled.status()).isEqualTo(201);
        return scheduled.json().get("id").asString();
    }

    private @Nullable String governmentThread(Api lead) {
        return items(lead.get("/api/lists/opengov/threads"))
                .filter(thread -> thread.get("subject").asString().contains(marker))
                .map(thread -> thread.get("id").asString())
                .findFirst()
                .orElse(null);
    }

    private static @Nullable JsonNode governmentNotice(Api lead) {
        return items(lead.get("/api/notices"))
                .filter(notice -> notice.get("list").asString().equals("opengov"))
                .findFirst()
                .orElse(null);
    }

    private static Set<String> meetings(Api api) {
        Set<String> titles = new HashSet<>();
        items(api.get("/api/meetings"))
                .forEach(meeting -> titles.add(meeting.get("title").asString()));
        return titles;
    }

    /** Every path that can be read, once with each of these in the place of its parameters. */
    private static Stream<String> everyPath(Api api, List<String> values) {
        var document = await().atMost(Duration.ofMinutes(1))
                .until(
                        () -> api.get("/api/openapi.json").json(),
                        found -> !found.get("info").has("x-missing-services"));
        var paths = document.get("paths");
        return paths.propertyNames().stream()
                .filter(path -> paths.get(path).has("get"))
                .flatMap(path -> values.stream().map(value -> path.replaceAll("\\{[^}]+}", value)))
                .distinct();
    }

    private static String answer(Api api, String path) {
        var answer = api.get(path);
        String body = new String(answer.body(), StandardCharsets.UTF_8);
        // A problem tells which path was asked for, which is what the asker said.
        return answer.headers().map() + (answer.status() < 400 ? body : body.replace(path, ""));
    }

    private static Stream<JsonNode> items(Api.Answer answer) {
        return StreamSupport.stream(answer.json().get("items").spliterator(), false);
    }
}
