package org.opengovcommunity.gateway.session;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.security.web.csrf.CsrfTokenRepository;
import org.springframework.security.web.csrf.CsrfTokenRequestAttributeHandler;
import org.springframework.security.web.csrf.DefaultCsrfToken;
import org.springframework.stereotype.Component;

/**
 * What a writing request must show: the value of the cookie {@code XSRF-TOKEN} as header {@code X-XSRF-TOKEN}. It is
 * compared with the session's own, not with the cookie, so planting a cookie gains nothing. It is only ever in headers,
 * where compression cannot give it away (BREACH).
 */
@Component
final class CsrfTokens extends CsrfTokenRequestAttributeHandler implements CsrfTokenRepository {

    private static final String HEADER = "X-XSRF-TOKEN";

    private final Sessions sessions;

    CsrfTokens(Sessions sessions) {
        this.sessions = sessions;
    }

    @Override
    public @Nullable CsrfToken loadToken(HttpServletRequest request) {
        return sessions.of(request).map(session -> token(session.csrf())).orElse(null);
    }

    /** For a request without a session; nothing will ever equal it. */
    @Override
    public CsrfToken generateToken(HttpServletRequest request) {
        return token(UUID.randomUUID().toString());
    }

    /** It comes and goes with the session. */
    @Override
    public void saveToken(@Nullable CsrfToken token, HttpServletRequest request, HttpServletResponse response) {}

    /** Never from a form: reading one would use up the body that a service waits for. */
    @Override
    public @Nullable String resolveCsrfTokenValue(HttpServletRequest request, CsrfToken token) {
        return request.getHeader(HEADER);
    }

    private static CsrfToken token(String value) {
        return new DefaultCsrfToken(HEADER, "_csrf", value);
    }
}
