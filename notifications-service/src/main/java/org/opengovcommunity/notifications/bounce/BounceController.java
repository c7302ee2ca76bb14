package org.opengovcommunity.notifications.bounce;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.opengovcommunity.defaults.security.Caller;
import org.opengovcommunity.defaults.security.Roles;
import org.opengovcommunity.defaults.security.Sector;
import org.opengovcommunity.defaults.web.Page;
import org.opengovcommunity.defaults.web.Paging;
import org.opengovcommunity.defaults.web.Problem;
import org.opengovcommunity.notifications.list.MailingList;
import org.opengovcommunity.notifications.list.MailingList.Audience;
import org.opengovcommunity.notifications.list.MailingLists;
import org.opengovcommunity.notifications.subscriber.Subscriber;
import org.opengovcommunity.notifications.subscriber.Subscribers;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/**
 * {@code GET /api/lists/{list}/bounces}: for moderators, which members of a list cannot be reached. A list for government
 * has no members for a moderator from outside.
 */
@RestController
@Tag(name = "Moderation")
class BounceController {

    private static final int AT_ONCE = 200;

    /**
     * A member from whose address mail came back.
     *
     * @param points of the score; at the threshold the mail stops
     * @param disabledAt since when it is stopped
     */
    record BounceView(
            String memberId,
            String address,
            double points,
            @Nullable String status,
            @Nullable String reason,
            @Nullable Instant lastBounceAt,
            @Nullable Instant disabledAt) {}

    private final Scores scores;
    private final Subscribers subscribers;
    private final MailingLists lists;

    BounceController(Scores scores, Subscribers subscribers, MailingLists lists) {
        this.scores = scores;
        this.subscribers = subscribers;
        this.lists = lists;
    }

    /** By member id. */
    @GetMapping("/api/lists/{list}/bounces")
    @Operation(
            summary = "Members whom mail of the list does not reach, and why",
            description =
                    "For moderators and administrators; a moderator from outside government finds no list for government.")
    Page<BounceView> bounces(
            @Parameter(description = "Name of the list") @PathVariable String list, @ParameterObject Paging paging) {
        MailingList visible = lists.find(list)
                .filter(BounceController::visible)
                .orElseThrow(() -> Problem.notFound("list-not-found", "There is no such list."));
        if (paging.after() != null && scores.of(Set.of(paging.after())).isEmpty()) {
            throw Problem.invalidCursor();
        }
        List<BounceView> found = new ArrayList<>();
        String cursor = paging.after();
        List<Score> next;
        do {
            next = scores.page(cursor, AT_ONCE);
            found.addAll(ofList(visible, next));
            cursor = next.isEmpty() ? cursor : next.getLast().memberId();
        } while (next.size() == AT_ONCE && found.size() < paging.wanted());
        return paging.page(found, BounceView::memberId);
    }

    private static boolean visible(MailingList list) {
        Caller caller = Caller.current();
        return list.audience() == Audience.EVERYONE || caller.sector() == Sector.GOVERNMENT || caller.has(Roles.ADMIN);
    }

    private List<BounceView> ofList(MailingList list, List<Score> some) {
        Map<String, Score> byMember = some.stream().collect(Collectors.toMap(Score::memberId, Function.identity()));
        return subscribers.withIds(byMember.keySet()).stream()
                .filter(member -> member.subscriptions().containsKey(list.name()))
                .sorted(Comparator.comparing(Subscriber::id))
                .map(member -> view(member, byMember.get(member.id()).asOf(member)))
                .filter(view -> view.points() > 0 || view.disabledAt() != null)
                .toList();
    }

    private static BounceView view(Subscriber member, Score score) {
        return new BounceView(
                member.id(),
                member.address(),
                score.points(),
                score.status(),
                score.status() == null ? null : Statuses.inWords(score.status()),
                score.lastBounceAt(),
                member.deliveryDisabledAt());
    }
}
