package org.opengovcommunity.membership.signin;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.opengovcommunity.defaults.security.Caller;
import org.opengovcommunity.membership.provider.SignOuts;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@Tag(name = "Members")
class SignOutController {

    private final SignOuts signOuts;

    SignOutController(SignOuts signOuts) {
        this.signOuts = signOuts;
    }

    /** This browser forgets its cookies at once; tokens that others hold stop working within a second. */
    @PostMapping("/api/me/sign-out-everywhere")
    @Operation(summary = "Ends all sessions, grants and tokens of the member, in every browser and program")
    ResponseEntity<Void> everywhere() {
        signOuts.everywhere(Caller.current().id());
        return ResponseEntity.noContent()
                .header("Clear-Site-Data", "\"cookies\"")
                .build();
    }
}
