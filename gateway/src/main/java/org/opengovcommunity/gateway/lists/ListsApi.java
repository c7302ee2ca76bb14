package org.opengovcommunity.gateway.lists;

import java.util.Optional;
import org.opengovcommunity.defaults.web.Page;
import org.opengovcommunity.gateway.lists.ListMessage.Place;
import org.opengovcommunity.gateway.page.ServiceReader;
import org.springframework.core.ParameterizedTypeReference;
import org.springframework.stereotype.Component;

/**
 * The lists and threads of notifications-service, as the reader with this access token may see them. A page begins behind
 * {@code after}, the first one with the empty text.
 */
@Component
public class ListsApi {

    private static final ParameterizedTypeReference<Page<ListRow>> LISTS = new ParameterizedTypeReference<>() {};
    private static final ParameterizedTypeReference<Page<ThreadRow>> THREADS = new ParameterizedTypeReference<>() {};
    private static final ParameterizedTypeReference<ListThread> THREAD = new ParameterizedTypeReference<>() {};
    private static final ParameterizedTypeReference<Page<HeldPost>> HELD = new ParameterizedTypeReference<>() {};
    private static final ParameterizedTypeReference<HeldPost.Whole> HELD_POST = new ParameterizedTypeReference<>() {};
    private static final ParameterizedTypeReference<Place> PLACE = new ParameterizedTypeReference<>() {};

    private final ServiceReader service;

    ListsApi(ServiceReader.Factory services) {
        this.service = services.of("notifications");
    }

    public Page<ListRow> lists(Optional<String> token) {
        return service.readAs(token, LISTS, "/api/lists");
    }

    /** The newest first. */
    Page<ThreadRow> threads(Optional<String> token, String list, String after) {
        return service.readAs(token, THREADS, "/api/lists/{list}/threads?after={after}", list, after);
    }

    ListThread thread(Optional<String> token, String list, String id, String after) {
        return service.readAs(token, THREAD, "/api/lists/{list}/threads/{id}?after={after}", list, id, after);
    }

    /** What waits for a moderator, the longest first. */
    Page<HeldPost> held(Optional<String> token, String list, String after) {
        return service.readAs(token, HELD, "/api/lists/{list}/held?after={after}", list, after);
    }

    HeldPost.Whole heldPost(Optional<String> token, String list, String id) {
        return service.readAs(token, HELD_POST, "/api/lists/{list}/held/{id}", list, id);
    }

    Place place(Optional<String> token, String list, String message) {
        return service.readAs(token, PLACE, "/api/lists/{list}/messages/{message}", list, message);
    }
}
