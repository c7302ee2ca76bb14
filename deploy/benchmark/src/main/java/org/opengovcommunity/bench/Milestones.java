package org.opengovcommunity.bench;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.StreamSupport;
import org.opengovcommunity.bench.stack.Api;
import org.opengovcommunity.bench.stack.LocalStack;

/** Finds milestones of the demonstration plan, and moves their deadlines. */
public final class Milestones {

    private static final String LEAD = "lead@gov.test";

    private Milestones() {}

    /** The id of some milestone whose deadline a lead of this agency may change. */
    public static String ledBy(Api api, String agency) {
        return allLedBy(api, agency).getFirst();
    }

    /** The ids of all of them; there are some. */
    static List<String> allLedBy(Api api, String agency) {
        var page = api.get("/api/milestones?cycle=demo&limit=200").json();
        List<String> ids = StreamSupport.stream(page.get("items").spliterator(), false)
                .filter(milestone -> milestone.get("leadAgency").asString().equals(agency))
                .map(milestone -> milestone.get("id").asString())
                .toList();
        if (ids.isEmpty()) {
            throw new IllegalStateException("no milestone of " + agency + " in the demonstration plan");
        }
        return ids;
    }

    /**
     * Moves the deadline to another day than the time before. With a new token each time: one lasts an hour.
     *
     * @param number of the change, one more each time
     * @throws IllegalStateException when it is refused
     */
    public static void move(LocalStack stack, String milestone, int number) {
        String date = LocalDate.of(2027, 1, 1).plusDays(number % 300).toString();
        var answer = stack.api(LEAD).moveDeadline(milestone, date, "Benchmark change " + number);
        if (answer.status() != 200) {
            throw new IllegalStateException("change: " + answer.status() + " " + new String(answer.body()));
        }
    }
}
