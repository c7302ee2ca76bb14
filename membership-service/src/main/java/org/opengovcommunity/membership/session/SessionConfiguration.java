package org.opengovcommunity.membership.session;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.core.session.SessionRegistry;
import org.springframework.session.MapSession;
import org.springframework.session.web.http.CookieHttpSessionIdResolver;
import org.springframework.session.web.http.DefaultCookieSerializer;
import org.springframework.session.web.http.SessionRepositoryFilter;

@Configuration(proxyBeanMethods = false)
class SessionConfiguration {

    /** The gateway has a session cookie of its own on the same host. */
    private static final String COOKIE = "OPENGOV_SIGN_IN";

    /** Around everything that people sign in with; nothing else has a session. */
    @Bean
    FilterRegistrationBean<SessionRepositoryFilter<MapSession>> signInSessions(
            StoredSessions sessions, @Value("${opengov.public-url}") String publicUrl) {
        var cookie = new DefaultCookieSerializer();
        cookie.setCookieName(COOKIE);
        cookie.setCookiePath("/");
        cookie.setUseBase64Encoding(false);
        cookie.setSameSite("Lax");
        // The container knows only the plain connection from the gateway; what counts is how people reach us.
        cookie.setUseSecureCookie(publicUrl.startsWith("https:"));
        var ids = new CookieHttpSessionIdResolver();
        ids.setCookieSerializer(cookie);
        var filter = new SessionRepositoryFilter<>(sessions);
        filter.setHttpSessionIdResolver(ids);
        var registration = new FilterRegistrationBean<>(filter);
        registration.addUrlPatterns("/sign-in/*", "/oauth2/*", "/connect/*", "/userinfo");
        registration.setOrder(SessionRepositoryFilter.DEFAULT_ORDER);
        return registration;
    }

    /** The provider would remember the sessions of its own instance only, and refuse signing out at another. */
    @Bean
    SessionRegistry sessionsAreInTheStore() {
        return new NoRegistry();
    }
}
