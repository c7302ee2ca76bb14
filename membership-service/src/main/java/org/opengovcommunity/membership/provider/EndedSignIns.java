package org.opengovcommunity.membership.provider;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Instant;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.authority.FactorGrantedAuthority;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.authentication.logout.SecurityContextLogoutHandler;
import org.springframework.web.filter.OncePerRequestFilter;

/** Ends a browser's sign-in that is older than the moment its member signed out everywhere. */
final class EndedSignIns extends OncePerRequestFilter {

    private final SecurityContextLogoutHandler end = new SecurityContextLogoutHandler();
    private final SignOuts signOuts;

    EndedSignIns(SignOuts signOuts) {
        this.signOuts = signOuts;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var signedIn = SecurityContextHolder.getContext().getAuthentication();
        if (signedIn != null && signOuts.ended(signedIn.getName(), since(signedIn))) {
            end.logout(request, response, signedIn);
        }
        chain.doFilter(request, response);
    }

    private static Instant since(Authentication signedIn) {
        return signedIn.getAuthorities().stream()
                .filter(FactorGrantedAuthority.class::isInstance)
                .map(factor -> ((FactorGrantedAuthority) factor).getIssuedAt())
                .max(Instant::compareTo)
                .orElse(Instant.MIN);
    }
}
