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

    private static final ParameterizedTypeReference<Milestone> MILESTONE = new ParameterizedTypeReference<>() {};
    private static final ParameterizedTypeReference<Page<HistoryEntry>> HISTORY = new ParameterizedTypeReference<>() {};
    private static final ParameterizedTypeReference<Page<Meeting>> MEETINGS = new ParameterizedTypeReference<>() {};

    private final ServiceReader service;

    TrackerApi(ServiceReader.Factory services) {
        this.service = services.of("commitments");
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
