package org.opengovcommunity.notifications.thread;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.nio.charset.StandardCharsets;
import org.opengovcommunity.defaults.security.Caller;
import org.opengovcommunity.defaults.web.Problem;
import org.opengovcommunity.notifications.message.AttachedFiles;
import org.opengovcommunity.notifications.message.Entity;
import org.opengovcommunity.notifications.message.Lines;
import org.opengovcommunity.notifications.post.Post;
import org.opengovcommunity.notifications.post.Posts;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** The files of posts, for those who may read the list's threads. */
@RestController
@Tag(name = "Lists")
class AttachmentController {

    private final Posts posts;
    private final Readers readers;

    AttachmentController(Posts posts, Readers readers) {
        this.posts = posts;
        this.readers = readers;
    }

    /** As its author sent it, only to be stored: a browser that showed it would run what is in it. */
    @GetMapping("/api/lists/{list}/posts/{id}/attachments/{number}")
    @Operation(summary = "A file of a post, for those who may read the thread")
    @ApiResponse(
            responseCode = "200",
            description = "The file",
            content =
                    @Content(
                            mediaType = "application/octet-stream",
                            schema = @Schema(type = "string", format = "binary")))
    ResponseEntity<byte[]> attachment(
            @Parameter(description = "Name of the list") @PathVariable String list,
            @Parameter(description = "Id of the post") @PathVariable String id,
            @Parameter(description = "Which of its files, as the link in the message says") @PathVariable int number) {
        Entity file = readers.readable(list, Caller.currentIfAny())
                .flatMap(readable -> posts.find(id).filter(post -> post.list().equals(readable.name())))
                .filter(post -> post.state() == Post.State.DISTRIBUTED)
                .flatMap(post -> AttachedFiles.get(Entity.of(Lines.ended(posts.content(post.id()))), number))
                .orElseThrow(() -> Problem.notFound(
                        "attachment-not-found", "There is no such attachment, or it is not for you to read."));
        var disposition = ContentDisposition.attachment()
                .filename(file.fileName().orElse("attachment"), StandardCharsets.UTF_8)
                .build();
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_OCTET_STREAM)
                .header(HttpHeaders.CONTENT_DISPOSITION, disposition.toString())
                .header("X-Content-Type-Options", "nosniff")
                .body(file.content());
    }
}
