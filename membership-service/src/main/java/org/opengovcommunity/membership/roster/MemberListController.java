package org.opengovcommunity.membership.roster;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.opengovcommunity.defaults.web.Page;
import org.opengovcommunity.defaults.web.Paging;
import org.opengovcommunity.defaults.web.Problem;
import org.opengovcommunity.defaults.web.Problem.FieldError;
import org.opengovcommunity.membership.member.EmailAddress;
import org.opengovcommunity.membership.member.Member;
import org.opengovcommunity.membership.member.Members;
import org.opengovcommunity.membership.standing.MemberView;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The roster, which is private: for moderators and administrators. */
@RestController
@Tag(name = "Members")
class MemberListController {

    private final Members members;

    MemberListController(Members members) {
        this.members = members;
    }

    @GetMapping("/api/members")
    @Operation(
            summary = "The roster",
            description =
                    "For moderators and administrators: a page of it in the order of ids, or whoever has one address.")
    Page<MemberView> members(
            @ParameterObject Paging paging,
            @Parameter(description = "Only the member with this address") @RequestParam(required = false) @Nullable
                    String email) {
        return email == null ? page(paging) : lookUp(email);
    }

    private Page<MemberView> page(Paging paging) {
        // Not whether it is a member's: whoever was the last of a page may have left since.
        if (paging.after() != null && !Member.isId(paging.after())) {
            throw Problem.invalidCursor();
        }
        return paging.page(members.page(paging.after(), paging.wanted()), Member::id)
                .map(MemberView::of);
    }

    private Page<MemberView> lookUp(String email) {
        return new Page<>(
                members.byEmail(parse(email)).map(MemberView::of).stream().toList(), null);
    }

    private static EmailAddress parse(String typed) {
        return EmailAddress.find(typed)
                .orElseThrow(() -> Problem.invalid(List.of(new FieldError("email", "must be a mail address"))));
    }
}
