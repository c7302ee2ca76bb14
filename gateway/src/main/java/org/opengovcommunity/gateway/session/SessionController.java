package org.opengovcommunity.gateway.session;

import com.nimbusds.jwt.JWTClaimsSet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.text.ParseException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Tells a front end who is signed in; the tokens stay here. */
@RestController
class SessionController {

    record Member(
            String id,
            String name,
            @Nullable String email,
            @Nullable String sector,
            List<String> roles,
            List<String> agencies) {

        static Member of(JWTClaimsSet token) throws ParseException {
            return new Member(
                    token.getSubject(),
                    token.getStringClaim("name"),
                    token.getStringClaim("email"),
                    token.getStringClaim("sector"),
                    token.getStringListClaim("roles"),
                    token.getStringListClaim("agencies"));
        }
    }

    /** @param endsAt when the member has to sign in again at the latest */
    record SignedIn(
            boolean signedIn,
            @Nullable Member member,
            @Nullable Instant endsAt) {}

    private final Sessions sessions;
    private final Cookies cookies;

    SessionController(Sessions sessions, Cookies cookies) {
        this.sessions = sessions;
        this.cookies = cookies;
    }

    @GetMapping("/api/session")
    ResponseEntity<SignedIn> session(HttpServletRequest request, HttpServletResponse response) throws ParseException {
        var session = Relay.concerns(request) ? sessions.of(request).orElse(null) : null;
        var answer = ResponseEntity.ok().header(HttpHeaders.CACHE_CONTROL, Relay.PRIVATE);
        if (session == null) {
            return answer.body(new SignedIn(false, null, null));
        }
        if (!cookies.read(request, Cookies.CSRF).equals(Optional.of(session.csrf()))) {
            cookies.writeReadable(response, Cookies.CSRF, session.csrf());
        }
        return answer.body(new SignedIn(true, Member.of(session.token()), session.endsAt()));
    }
}
