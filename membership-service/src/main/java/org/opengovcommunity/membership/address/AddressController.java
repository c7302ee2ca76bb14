package org.opengovcommunity.membership.address;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.security.SecurityRequirement;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.opengovcommunity.defaults.security.Caller;
import org.opengovcommunity.defaults.web.Problem;
import org.opengovcommunity.defaults.web.Problem.FieldError;
import org.opengovcommunity.membership.member.EmailAddress;
import org.opengovcommunity.membership.member.MemberChanges;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@Tag(name = "Members")
@SecurityRequirement(name = "token")
class AddressController {

    record NewAddress(@Nullable String email) {}

    /** The same for every address. */
    record Asked(String state, String detail) {}

    private static final Asked ASKED =
            new Asked("CONFIRMATION_SENT", "A message is on its way to the new address. Its link changes the address.");

    private final MemberChanges members;
    private final AddressChange change;

    AddressController(MemberChanges members, AddressChange change) {
        this.members = members;
        this.change = change;
    }

    @PutMapping("/api/me/email")
    @ResponseStatus(HttpStatus.ACCEPTED)
    @Operation(
            summary = "Ask for another address",
            description = "A link goes to the new address, a note to the old one; only the link changes it. Then the "
                    + "sector is judged again, and a list that is not for the new address stops. Tokens stop working: "
                    + "sign in with the new address. Asking again within a minute sends nothing more.")
    Asked ask(@RequestBody NewAddress wanted) {
        var address = parse(wanted.email());
        var member = members.find(Caller.current().id())
                .orElseThrow(() -> Problem.notFound("member-not-found", "This token is not a member's."));
        if (!member.email().equals(address)) {
            change.ask(member, address);
        }
        return ASKED;
    }

    private static EmailAddress parse(@Nullable String typed) {
        try {
            return EmailAddress.parse(typed == null ? "" : typed);
        } catch (IllegalArgumentException noAddress) {
            throw Problem.invalid(List.of(new FieldError("email", "must be a mail address")));
        }
    }
}
