package org.opengovcommunity.bench;

import org.opengovcommunity.bench.stack.Api;

/** Finds milestones of the demonstration plan. */
public final class Milestones {

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
}
