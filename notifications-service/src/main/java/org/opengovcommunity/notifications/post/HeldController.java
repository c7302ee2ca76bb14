package org.opengovcommunity.notifications.post;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;
import org.opengovcommunity.defaults.security.Caller;
import org.opengovcommunity.defaults.web.Page;
import org.opengovcommunity.defaults.web.Paging;
import org.opengovcommunity.defaults.web.Problem;
import org.opengovcommunity.notifications.message.Body;
import org.opengovcommunity.notifications.post.HeldPosts.Action;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.util.StringUtils;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** {@code /api/lists/{list}/held}: what waits for a moderator. */
@RestController
@Tag(name = "Moderation")
@RequestMapping("/api/lists/{list}/held")
class HeldController {

    private static final int MOST_TEXT = 20_000;

    private final HeldPosts held;
    private final ModeratedLists lists;

    HeldController(HeldPosts held, ModeratedLists lists) {
        this.held = held;
        this.lists = lists;
    }

    /** @param text the beginning of its body as plain text; of other parts the names */
    record HeldMessage(HeldView post, String text) {}

    /** @param text what the author is told when it is rejected; why, when its author is banned */
    record DecisionRequest(
            @NotNull Action action,

            @Nullable @Size(max = 2000) @Pattern(regexp = ModerationController.PLAIN, message = "must be plain text")
            String text) {}

    /** Those that wait longest first. */
    @GetMapping
    @Operation(
            summary = "Posts that wait for a moderator, and why, the longest first",
            description =
                    "For moderators and administrators; a moderator from outside government finds no list for government. "
                            + "About whichever nobody decides until `expiresAt` expires within a quarter of an hour: it "
                            + "goes to nobody, and its author is not told.")
    Page<HeldView> held(
            @Parameter(description = "Name of the list") @PathVariable String list, @ParameterObject Paging paging) {
        String name = lists.moderated(list).name();
        Post last =
                paging.after() == null ? null : held.find(name, paging.after()).orElseThrow(Problem::invalidCursor);
        return paging.page(held.page(name, last, paging.wanted()), Post::id).map(this::view);
    }

    @GetMapping("/{id}")
    @Operation(summary = "A post that waits or waited, and what it says")
    HeldMessage one(
            @Parameter(description = "Name of the list") @PathVariable String list,
            @Parameter(description = "Id of the post") @PathVariable String id) {
        Post post = find(list, id);
        return new HeldMessage(view(post), StringUtils.truncate(Body.text(held.content(post)), MOST_TEXT));
    }

    /** The message as it came. */
    @GetMapping("/{id}/raw")
    @Operation(summary = "The message as it came")
    @ApiResponse(
            responseCode = "200",
            description = "The message",
            content = @Content(mediaType = "message/rfc822", schema = @Schema(type = "string", format = "binary")))
    ResponseEntity<byte[]> raw(
            @Parameter(description = "Name of the list") @PathVariable String list,
            @Parameter(description = "Id of the post") @PathVariable String id) {
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType("message/rfc822"))
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        "attachment; filename=\"" + find(list, id).id() + ".eml\"")
                .header("X-Content-Type-Options", "nosniff")
                .body(held.content(find(list, id)));
    }

    @PostMapping("/{id}/decision")
    @Operation(
            summary = "Approve, reject, discard, or ban the author",
            description = "APPROVE sends it out, REJECT tells the author the text, DISCARD tells nobody, BAN discards "
                    + "whatever the author sends from now on, and needs a text that says why, for the records alone.")
    HeldView decide(
            @Parameter(description = "Name of the list") @PathVariable String list,
            @Parameter(description = "Id of the post") @PathVariable String id,
            @RequestBody @Valid DecisionRequest request) {
        Caller caller = Caller.current();
        String text = request.text() == null ? "" : request.text().strip();
        if (request.action() == Action.BAN && text.isEmpty()) {
            throw Problem.badRequest("invalid-request", "The request is not valid: text")
                    .field("text", "must say why the author is banned");
        }
        return held.decide(find(list, id), request.action(), text, caller.id(), caller.name())
                .map(this::view)
                .orElseThrow(() -> Problem.conflict("already-decided", "This post does not wait any more."));
    }

    private HeldView view(Post post) {
        return HeldView.of(post, held.expiry(post));
    }

    private Post find(String list, String id) {
        return held.find(lists.moderated(list).name(), id)
                .orElseThrow(() -> Problem.notFound("post-not-found", "No such post is or was held."));
    }
}
