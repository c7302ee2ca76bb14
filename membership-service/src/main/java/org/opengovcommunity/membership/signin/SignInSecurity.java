package org.opengovcommunity.membership.signin;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.opengovcommunity.membership.pages.PageSecurity;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.ott.DefaultGenerateOneTimeTokenRequestResolver;
import org.springframework.security.web.authentication.ott.GenerateOneTimeTokenRequestResolver;

@Configuration(proxyBeanMethods = false)
class SignInSecurity {

    static final Duration LINK_LIFETIME = Duration.ofMinutes(15);

    @Bean
    @Order(2)
    SecurityFilterChain signIn(
            HttpSecurity http,
            PageSecurity pages,
            SignInLinks links,
            SignInMail mail,
            AskingBrowser browsers,
            OutsideSignIn outside,
            ReturnToAuthorization goOn) {
        return pages.protect(http)
                .securityMatcher("/sign-in", "/sign-in/**")
                .authorizeHttpRequests(requests -> requests.anyRequest().permitAll())
                .exceptionHandling(errors -> errors.accessDeniedPage("/sign-in/stale"))
                .oneTimeTokenLogin(login -> login.loginPage("/sign-in")
                        .tokenGeneratingUrl("/sign-in/link")
                        .loginProcessingUrl("/sign-in/confirm")
                        .showDefaultSubmitPage(false)
                        .tokenService(links)
                        .authenticationConverter(request -> attempt(request, browsers))
                        .tokenGenerationSuccessHandler(mail)
                        .generateRequestResolver(requests())
                        .successHandler(goOn)
                        .failureHandler((request, response, failure) -> response.sendRedirect("/sign-in?expired")))
                .requestCache(AbstractHttpConfigurer::disable)
                .oauth2Login(outside::configure)
                .build();
    }

    private static @Nullable Authentication attempt(HttpServletRequest request, AskingBrowser browsers) {
        String token = request.getParameter("token");
        return token == null
                ? null
                : new LinkAttempt(token, browsers.of(request).orElse(null), request.getParameter("anywhere") != null);
    }

    private static GenerateOneTimeTokenRequestResolver requests() {
        var resolver = new DefaultGenerateOneTimeTokenRequestResolver();
        resolver.setExpiresIn(LINK_LIFETIME);
        return resolver;
    }
}
