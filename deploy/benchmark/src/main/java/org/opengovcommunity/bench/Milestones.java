package org.opengovcommunity.bench;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.opengovcommunity.bench.stack.LocalStack;
import tools.jackson.databind.JsonNode;

/** Finds milestones of a plan, and moves their deadlines. */
public final class Milestones {

    private Milestones() {}

    /** The id of a milestone whose deadline a lead of this agency may change; always the same, wherever deadlines move. */
    public static String ledBy(LocalStack stack, String agency) {
        return all(stack, "demo")
                .filter(milestone -> milestone.get("leadAgency").asString().equals(agency))
                .map(Milestones::id)
                .min(Comparator.naturalOrder())
                .orElseThrow(
                        () -> new IllegalStateException("no milestone of " + agency + " in the demonstration plan"));
    }

    /** The ETags of all of a cycle, by their ids. */
    static Map<String, String> etags(LocalStack stack, String cycle) {
        return all(stack, cycle)
                .map(Milestones::id)
                .collect(Collectors.toMap(id -> id, stack.api(null)::milestoneEtag));
    }

    /**
     * Moves the deadline to another day than the time before.
     *
     * @param number of the change, one more each time
     * @throws IllegalStateException when it is refused
     */
    public static void move(LocalStack stack, String milestone, int number) {
        move(stack, milestone, stack.api(null).milestoneEtag(milestone), number);
    }

    /** The same for who knows the ETag; answers the new one. */
    static String move(LocalStack stack, String milestone, String etag, int number) {
        String date = LocalDate.of(2027, 1, 1).plusDays(number % 300).toString();
        return stack.api(LocalStack.ADMIN)
                .moveDeadline(milestone, etag, date, "Benchmark change " + number)
                .accepted("change")
                .etag();
    }

    private static Stream<JsonNode> all(LocalStack stack, String cycle) {
        var page =
                stack.api(null).get("/api/milestones?limit=200&cycle=" + cycle).json();
        return StreamSupport.stream(page.get("items").spliterator(), false);
    }

    private static String id(JsonNode milestone) {
        return milestone.get("id").asString();
    }
}
