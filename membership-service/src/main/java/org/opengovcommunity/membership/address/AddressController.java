package org.opengovcommunity.membership.address;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.opengovcommunity.defaults.security.Caller;
import org.opengovcommunity.defaults.web.Problem;
import org.opengovcommunity.defaults.web.Problem.FieldError;
import org.opengovcommunity.membership.member.EmailAddress;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@Tag(name = "Members")
class AddressController {

    record Wish(@Nullable String email) {}

    /** The same for every address. */
    record Asked(String state, String detail) {}

    private static final Asked ASKED =
            new Asked("CONFIRMATION_SENT", "A message is on its way to the new address. Its link makes the change.");

    private final Moving moving;

    AddressController(Moving moving) {
        this.moving = moving;
    }

    @PutMapping("/api/me/email")
    @ResponseStatus(HttpStatus.ACCEPTED)
    @Operation(
            summary = "Move to another address",
            description = "A message with a link goes to the new address; following it makes the change. Whether the "
                    + "member counts as government is judged again then. The answer does not tell whether the address "
                    + "is known. Asking again within a minute sends nothing more. While no mail can be sent the message "
                    + "waits, for a day at most.")
    Asked ask(@RequestBody Wish wish) {
        moving.ask(new Move(Caller.current().id(), address(wish)));
        return ASKED;
    }

    private static EmailAddress address(Wish wish) {
        return Optional.ofNullable(wish.email())
                .flatMap(EmailAddress::find)
                .orElseThrow(() -> Problem.invalid(List.of(new FieldError("email", "must be a mail address"))));
    }
}
