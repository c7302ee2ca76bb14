package org.opengovcommunity.notifications.post;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.net.URI;
import org.jspecify.annotations.Nullable;
import org.opengovcommunity.defaults.security.Caller;
import org.opengovcommunity.defaults.web.Problem;
import org.opengovcommunity.notifications.list.MailingList;
import org.opengovcommunity.notifications.list.MailingLists;
import org.opengovcommunity.notifications.message.Mailbox;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * {@code /api/lists/{list}/posts}: posting from the web, by the rules for mail. Whether it goes out is decided once it is
 * archived, so the answer is the same for members and others; its author can ask what became of it.
 */
@RestController
@Tag(name = "Lists")
class PostController {

    private static final java.util.regex.Pattern KEY = java.util.regex.Pattern.compile("[!-~]{1,200}");

    private final Posts posts;
    private final MailingLists lists;
    private final ModeratedLists moderated;
    private final WebPosts web;

    PostController(Posts posts, MailingLists lists, ModeratedLists moderated, WebPosts web) {
        this.posts = posts;
        this.lists = lists;
        this.moderated = moderated;
        this.web = web;
    }

    /** @param inReplyTo Message-ID, with angle brackets, of the message that it answers */
    record PostRequest(
            @NotBlank @Size(max = 300) @Pattern(regexp = "[^\\p{Cc}\\p{Zl}\\p{Zp}]*", message = "must be one line")
            String subject,

            @NotBlank @Size(max = 100_000) String text,

            @Nullable @Pattern(regexp = "<[!-;=?-~]{1,250}>", message = "must be a Message-ID in angle brackets")
            String inReplyTo) {}

    @PostMapping("/api/lists/{list}/posts")
    @Operation(
            summary = "Post to a list, by the rules for mail",
            description =
                    "Needs an Idempotency-Key; a repeat is the same post, another post with the same key is refused. Whether it goes out, waits for a moderator or is discarded "
                            + "is decided afterwards, so the state is RECEIVED at first; Location tells how it goes on.")
    @ResponseStatus(HttpStatus.ACCEPTED)
    ResponseEntity<PostView> post(
            @Parameter(description = "Name of the list") @PathVariable String list,
            @Parameter(
                            required = true,
                            description =
                                    "Chosen by the client, so that a repeat is the same post: 1 to 200 visible ASCII "
                                            + "characters; 400 without it")
                    @RequestHeader(name = "Idempotency-Key", required = false)
                    @Nullable
                    String key,
            @RequestBody @Valid PostRequest request) {
        MailingList to =
                lists.find(list).orElseThrow(() -> Problem.notFound("list-not-found", "There is no such list."));
        if (key == null || !KEY.matcher(key).matches()) {
            throw Problem.badRequest("invalid-request", "The request is not valid: header Idempotency-Key")
                    .field("Idempotency-Key", "this header must be there, with 1 to 200 visible ASCII characters");
        }
        var post =
                new WebPost(to, author(Caller.current()), key, request.subject(), request.text(), request.inReplyTo());
        URI location =
                UriComponentsBuilder.fromPath("/api/lists/{list}/posts/{id}").build(list, post.id());
        return ResponseEntity.accepted().location(location).body(PostView.of(web.add(post)));
    }

    @GetMapping("/api/lists/{list}/posts/{id}")
    @Operation(
            summary = "What became of a post",
            description = "For its author, and for whoever moderates the list: whether it waits for a moderator, and "
                    + "why, whether it went out (DISTRIBUTED) or not, and what a moderator says to that.")
    PostView state(
            @Parameter(description = "Name of the list") @PathVariable String list,
            @Parameter(description = "Id of the post") @PathVariable String id) {
        Caller caller = Caller.current();
        return posts.find(id)
                .filter(post -> post.list().equals(list))
                .filter(post ->
                        post.writtenFrom(caller.email()) || moderated.find(list).isPresent())
                .map(PostView::of)
                .orElseThrow(() -> Problem.notFound("post-not-found", "There is no such post for you."));
    }

    private static Mailbox author(Caller caller) {
        String address = caller.email();
        return Mailbox.first(address == null ? "" : address)
                .map(found -> new Mailbox(caller.name(), found.address()))
                .orElseThrow(() -> Problem.forbidden("no-address", "Whoever posts must have an address."));
    }
}
