package org.opengovcommunity.gateway.edge;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.web.cors.CorsConfiguration;
import org.springframework.web.cors.CorsConfigurationSource;

/** What front ends of other origins may do. Credentials of the browser are not among it: they bring a token. */
final class OtherOrigins implements CorsConfigurationSource {

    private final @Nullable CorsConfiguration cors;

    /** @param allowed none switches CORS off */
    OtherOrigins(List<String> allowed, URI publicUrl) {
        this.cors = allowed.isEmpty() ? null : configuration(allowed, publicUrl);
    }

    @Override
    public @Nullable CorsConfiguration getCorsConfiguration(HttpServletRequest request) {
        return cors;
    }

    private static CorsConfiguration configuration(List<String> allowed, URI publicUrl) {
        var cors = new CorsConfiguration();
        // Behind a proxy the own pages look like another origin.
        var own = publicUrl.getScheme() + "://" + publicUrl.getAuthority();
        cors.setAllowedOrigins(Stream.concat(allowed.stream(), Stream.of(own)).toList());
        cors.setAllowedMethods(List.of("GET", "HEAD", "POST", "PUT", "PATCH", "DELETE"));
        cors.setAllowedHeaders(
                List.of("Authorization", "Content-Type", "If-Match", "If-None-Match", "Idempotency-Key"));
        cors.setExposedHeaders(List.of("ETag", "Location", "Retry-After", "X-Trace-Id"));
        return cors;
    }
}
