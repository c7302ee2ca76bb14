package org.opengovcommunity.notifications.thread;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.opengovcommunity.defaults.security.Caller;
import org.opengovcommunity.defaults.web.Page;
import org.opengovcommunity.defaults.web.Paging;
import org.opengovcommunity.defaults.web.Problem;
import org.opengovcommunity.notifications.list.MailingList;
import org.opengovcommunity.notifications.thread.ThreadView.MessageView;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/**
 * {@code GET /api/lists/{list}/threads}. A list that a caller may not read answers like one that is not there. Whoever is
 * not signed in sees no addresses.
 */
@RestController
@Tag(name = "Lists")
class ThreadController {

    private final Threads threads;
    private final Readers readers;

    ThreadController(Threads threads, Readers readers) {
        this.threads = threads;
        this.readers = readers;
    }

    /** Those with the newest messages first. */
    @GetMapping("/api/lists/{list}/threads")
    @Operation(
            summary = "Threads of a list, those with the newest messages first",
            description =
                    "For members of the list; for everybody where the settings say so, with addresses masked for those not signed in.")
    Page<ThreadView> threads(
            @Parameter(description = "Name of the list") @PathVariable String list, @ParameterObject Paging paging) {
        Optional<Caller> caller = Caller.currentIfAny();
        MailingList readable = readable(list, caller);
        ThreadCursor last = paging.after() == null ? null : ThreadCursor.decode(readable.name(), paging.after());
        return paging.page(
                        threads.page(readable.name(), last, paging.wanted()),
                        thread -> ThreadCursor.of(thread).encoded())
                .map(thread -> ThreadView.of(thread, caller.isEmpty()));
    }

    /** Its messages in the order in which they came. */
    @GetMapping("/api/lists/{list}/threads/{id}")
    @Operation(summary = "One thread with its messages, oldest first")
    ThreadView.Whole thread(
            @Parameter(description = "Name of the list") @PathVariable String list,
            @Parameter(description = "Id of the thread") @PathVariable String id,
            @ParameterObject Paging paging) {
        Optional<Caller> caller = Caller.currentIfAny();
        Thread thread = threads.find(readable(list, caller).name(), id)
                .orElseThrow(() -> Problem.notFound("thread-not-found", "There is no such thread."));
        List<String> all = thread.messages();
        int from = paging.after() == null ? 0 : all.indexOf(paging.after()) + 1;
        if (paging.after() != null && from == 0) {
            throw Problem.invalidCursor();
        }
        Page<String> shown = paging.page(all.subList(from, all.size()), Function.identity());
        return new ThreadView.Whole(
                thread.id(),
                ThreadView.mask(thread.subject(), caller.isEmpty()),
                thread.startedAt(),
                thread.lastAt(),
                threads.messages(shown.items()).stream()
                        .map(message -> MessageView.of(message, caller.isEmpty()))
                        .toList(),
                shown.next());
    }

    @GetMapping("/api/lists/{list}/messages/{id}")
    @Operation(summary = "One message, and where in its thread it is")
    ThreadView.Single message(
            @Parameter(description = "Name of the list") @PathVariable String list,
            @Parameter(description = "Id of the message") @PathVariable String id) {
        Optional<Caller> caller = Caller.currentIfAny();
        String name = readable(list, caller).name();
        return threads.messages(List.of(id)).stream()
                .filter(message -> message.list().equals(name))
                .findFirst()
                .map(message -> single(message, caller.isEmpty()))
                .orElseThrow(() -> Problem.notFound("message-not-found", "There is no such message."));
    }

    private ThreadView.Single single(Message message, boolean masked) {
        Thread thread = threads.threadOf(message.id())
                .flatMap(id -> threads.find(message.list(), id))
                .orElseThrow();
        return new ThreadView.Single(
                thread.id(), Paging.before(thread.messages(), message.id()), MessageView.of(message, masked));
    }

    private MailingList readable(String list, Optional<Caller> caller) {
        return readers.readable(list, caller)
                .orElseThrow(() -> Problem.notFound(
                        "list-not-found", "There is no such list, or its threads are not for you to read."));
    }
}
