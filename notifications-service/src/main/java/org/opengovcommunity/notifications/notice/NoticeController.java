package org.opengovcommunity.notifications.notice;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.opengovcommunity.defaults.security.Caller;
import org.opengovcommunity.defaults.security.Roles;
import org.opengovcommunity.defaults.security.Sector;
import org.opengovcommunity.defaults.web.Page;
import org.opengovcommunity.defaults.web.Paging;
import org.opengovcommunity.defaults.web.Problem;
import org.opengovcommunity.notifications.delivery.Batches;
import org.opengovcommunity.notifications.delivery.Totals;
import org.opengovcommunity.notifications.list.MailingList;
import org.opengovcommunity.notifications.list.MailingList.Audience;
import org.opengovcommunity.notifications.list.MailingLists;
import org.opengovcommunity.notifications.mailing.Mailing;
import org.opengovcommunity.notifications.mailing.Mailings;
import org.opengovcommunity.notifications.mailing.Origin;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/**
 * {@code /api/notices}: notices and their delivery totals. A notice of a government list does not exist for a caller from
 * outside government.
 */
@RestController
@Tag(name = "Notices")
class NoticeController {

    private final Mailings mailings;
    private final Batches batches;
    private final MailingLists lists;
    private final NoticeStream stream;

    NoticeController(Mailings mailings, Batches batches, MailingLists lists, NoticeStream stream) {
        this.mailings = mailings;
        this.batches = batches;
        this.lists = lists;
        this.stream = stream;
    }

    /** Newest first. */
    @GetMapping("/api/notices")
    @Operation(
            summary = "Notices and how many they reached, the newest first",
            description =
                    "Those of government lists only for government members and those who keep the records. A notice "
                            + "of several milestones is found by each of them: the first is `milestoneId`, the others are in "
                            + "`alsoAbout`.")
    Page<NoticeView> notices(
            @Parameter(description = "Only notices about the milestone with this id") @RequestParam @Nullable
                    String milestone,
            @Parameter(description = "Only notices of the list with this name") @RequestParam @Nullable String list,
            @ParameterObject Paging paging) {
        Set<String> visible = visibleLists(one -> list == null || one.name().equals(list));
        Mailing last = paging.after() == null ? null : visible(paging.after()).orElseThrow(Problem::invalidCursor);
        List<Mailing> found = mailings.notices(visible, milestone, last, paging.wanted());
        return paging.page(found, Mailing::id).map(this::view);
    }

    @GetMapping("/api/notices/{id}")
    @Operation(summary = "One notice and how its delivery stands")
    NoticeView notice(@Parameter(description = "Id of the notice") @PathVariable String id) {
        return visible(id)
                .map(this::view)
                .orElseThrow(() -> Problem.notFound("notice-not-found", "There is no such notice."));
    }

    /** How its delivery goes on, live. */
    @GetMapping(path = "/api/notices/{id}/events", produces = MediaType.TEXT_EVENT_STREAM_VALUE)
    @Operation(summary = "How the delivery of a notice goes on, live, as server-sent events")
    @ApiResponse(
            responseCode = "200",
            description = "Events with the notice as their data, until its delivery is complete",
            content =
                    @Content(
                            mediaType = MediaType.TEXT_EVENT_STREAM_VALUE,
                            schema = @Schema(implementation = NoticeView.class)))
    SseEmitter progress(@Parameter(description = "Id of the notice") @PathVariable String id, HttpMethod method) {
        String known = notice(id).id();
        if (method.equals(HttpMethod.HEAD)) {
            return ended();
        }
        return stream.follow(() -> view(mailings.find(known).orElseThrow()));
    }

    /** Nobody would read the events, and the next request of the connection would have to wait for their end. */
    private static SseEmitter ended() {
        var emitter = new SseEmitter();
        emitter.complete();
        return emitter;
    }

    private Optional<Mailing> visible(String id) {
        Set<String> visible = visibleLists(list -> true);
        return mailings.find(id)
                .filter(found -> found.origin() instanceof Origin.Notice)
                .filter(notice -> visible.contains(notice.list()));
    }

    private Set<String> visibleLists(Predicate<MailingList> wanted) {
        boolean inside = Caller.currentIfAny()
                .filter(caller -> caller.sector() == Sector.GOVERNMENT
                        || caller.has(Roles.ADMIN)
                        || caller.has(Roles.RECORDS_OFFICER))
                .isPresent();
        return lists.all().stream()
                .filter(list -> inside || list.audience() == Audience.EVERYONE)
                .filter(wanted)
                .map(MailingList::name)
                .collect(Collectors.toSet());
    }

    private NoticeView view(Mailing notice) {
        Totals totals = notice.outcome() == null ? batches.totals(notice.id()) : notice.outcome();
        return NoticeView.of(notice, totals);
    }
}
