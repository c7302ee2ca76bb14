package org.opengovcommunity.bench;

import java.util.List;
import java.util.Map;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.opengovcommunity.bench.stack.LocalStack;
import tools.jackson.databind.json.JsonMapper;

/**
 * A plan of as many commitments as a large country's. A milestone keeps all that ever happened to it: with few milestones
 * each would get a history of changes as none has in a life, and that would be measured.
 */
final class BenchmarkPlan {

    static final String ID = "benchmark-2027";

    private static final int COMMITMENTS = 40;
    private static final int MILESTONES = 5;

    private BenchmarkPlan() {}

    /** @throws IllegalStateException when it is refused */
    static void importInto(LocalStack stack) {
        var plan = Map.of(
                "id", ID,
                "title", "Plan for measurements",
                "status", "ACTIVE",
                "startDate", "2027-01-01",
                "endDate", "2028-12-31",
                "themes", List.of(),
                "commitments", numbered(COMMITMENTS, BenchmarkPlan::commitment));
        String file = new JsonMapper().writeValueAsString(Map.of("cycles", List.of(plan)));
        stack.api(LocalStack.ADMIN)
                .post("/api/cycles/import", "application/json", file)
                .accepted("plan");
    }

    private static Map<String, Object> commitment(int number) {
        String id = ID + "-" + number;
        return Map.of(
                "id", id,
                "number", number,
                "title", "Commitment " + number,
                "description", "One of %d that are measured.".formatted(COMMITMENTS),
                "leadAgencies", List.of("USDA"),
                "supportAgencies", List.of(),
                "milestones", numbered(MILESTONES, milestone -> milestone(id, milestone)));
    }

    private static Map<String, Object> milestone(String commitment, int number) {
        return Map.of(
                "id",
                commitment + "." + number,
                "title",
                "Milestone " + number,
                "leadAgency",
                "USDA",
                "due",
                Map.of("date", "2028-06-30", "precision", "DAY"));
    }

    private static List<Map<String, Object>> numbered(int count, IntFunction<Map<String, Object>> of) {
        return IntStream.rangeClosed(1, count).mapToObj(of).toList();
    }
}
