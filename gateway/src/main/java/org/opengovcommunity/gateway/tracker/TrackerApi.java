package org.opengovcommunity.gateway.tracker;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.opengovcommunity.defaults.web.Page;
import org.opengovcommunity.gateway.page.ServiceReader;
import org.springframework.core.ParameterizedTypeReference;
import org.springframework.stereotype.Component;

/** The public part of the API of commitments-service. */
@Component
class TrackerApi {

    private static final ParameterizedTypeReference<Page<Plan>> PLANS = new ParameterizedTypeReference<>() {};
    private static final ParameterizedTypeReference<Plan> PLAN = new ParameterizedTypeReference<>() {};
    private static final ParameterizedTypeReference<Page<CommitmentRow>> COMMITMENTS =
            new ParameterizedTypeReference<>() {};
    private static final ParameterizedTypeReference<Commitment> COMMITMENT = new ParameterizedTypeReference<>() {};
    private static final ParameterizedTypeReference<Page<Milestone>> MILESTONES = new ParameterizedTypeReference<>() {};
    private static final ParameterizedTypeReference<Milestone> MILESTONE = new ParameterizedTypeReference<>() {};
    private static final ParameterizedTypeReference<Page<HistoryEntry>> HISTORY = new ParameterizedTypeReference<>() {};
    private static final ParameterizedTypeReference<Page<Meeting>> MEETINGS = new ParameterizedTypeReference<>() {};

    private final ServiceReader service;

    TrackerApi(ServiceReader.Factory services) {
        this.service = services.of("commitments");
    }

    /** Oldest first. */
    List<Plan> plans() {
        return all(PLANS, "/api/cycles?limit=200&after={after}");
    }

    Plan plan(String id) {
        return service.read(PLAN, "/api/cycles/{id}", id);
    }

    /** In the order of the plan. */
    List<CommitmentRow> commitments(String plan) {
        return all(COMMITMENTS, "/api/commitments?cycle={plan}&limit=200&after={after}", plan);
    }

    Commitment commitment(String id) {
        return service.read(COMMITMENT, "/api/commitments/{id}", id);
    }

    /** Of plans that are not over, the earliest deadline first. */
    List<Milestone> overdue() {
        return all(MILESTONES, "/api/milestones?overdue=true&limit=200&after={after}");
    }

    Milestone milestone(String id) {
        return service.read(MILESTONE, "/api/milestones/{id}", id);
    }

    /** Oldest first. */
    List<HistoryEntry> history(String id) {
        return all(HISTORY, "/api/milestones/{id}/history?limit=200&after={after}", id);
    }

    /** By their start. */
    List<Meeting> meetings() {
        return all(MEETINGS, "/api/meetings?limit=200&after={after}");
    }

    private <T> List<T> all(ParameterizedTypeReference<Page<T>> type, String path, String... values) {
        var all = new ArrayList<T>();
        @Nullable String after = "";
        while (after != null) {
            var variables = new ArrayList<Object>(List.of(values));
            variables.add(after);
            Page<T> page = service.read(type, path, variables.toArray());
            all.addAll(page.items());
            after = page.next();
        }
        return all;
    }
}
