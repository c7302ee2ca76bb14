package org.opengovcommunity.membership.joining;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.opengovcommunity.membership.subscription.MailingLists;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@Tag(name = "Members")
class JoinController {

    /** The same for every address. */
    record Applied(String state, String detail) {}

    private static final Applied APPLIED = new Applied(
            "CONFIRMATION_SENT", "A message is on its way to the address. Its link completes the application.");

    private final Joining joining;
    private final MailingLists lists;

    JoinController(Joining joining, MailingLists lists) {
        this.joining = joining;
        this.lists = lists;
    }

    @PostMapping("/api/members")
    @ResponseStatus(HttpStatus.ACCEPTED)
    @Operation(
            summary = "Apply for membership",
            description =
                    "A message with a link goes to the address; following it makes the member. The answer does not "
                            + "tell whether the address is known. Applying again within a minute sends nothing more; with "
                            + "something else in it, another link comes in a minute, and the first works until then. While no "
                            + "mail can be sent the message waits, for a day at most.")
    Applied join(@RequestBody JoinRequest request) {
        joining.apply(request.check(lists));
        return APPLIED;
    }
}
