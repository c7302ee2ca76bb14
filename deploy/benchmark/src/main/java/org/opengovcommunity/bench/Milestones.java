package org.opengovcommunity.bench;

import java.time.LocalDate;
import org.opengovcommunity.bench.stack.Api;
import org.opengovcommunity.bench.stack.LocalStack;

/** Finds milestones of the demonstration plan, and moves their deadlines. */
public final class Milestones {

    private static final String LEAD = "lead@gov.test";

    private Milestones() {}

    /** The id of some milestone whose deadline a lead of this agency may change. */
    public static String ledBy(Api api, String agency) {
        var page = api.get("/api/milestones?cycle=demo&limit=200").json();
        for (var milestone : page.get("items")) {
            if (milestone.get("leadAgency").asString().equals(agency)) {
                return milestone.get("id").asString();
            }
        }
        throw new IllegalStateException("no milestone of " + agency + " in the demonstration plan");
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
