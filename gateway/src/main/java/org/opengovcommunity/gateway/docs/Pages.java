package org.opengovcommunity.gateway.docs;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.io.Resource;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.web.servlet.config.annotation.ViewControllerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.function.RequestPredicates;
import org.springframework.web.servlet.function.RouterFunction;
import org.springframework.web.servlet.function.RouterFunctions;
import org.springframework.web.servlet.function.ServerResponse;

/** The pages are static; {@code /docs} needs to be told which file it is, and the front page whether a sign-in failed. */
@Configuration(proxyBeanMethods = false)
class Pages implements WebMvcConfigurer {

    private static final String FAILED =
            "You are not signed in: the sign-in failed or took too long. <a href=\"/login\">Try again</a>.";

    @Override
    public void addViewControllers(ViewControllerRegistry registry) {
        registry.addViewController("/docs").setViewName("forward:/docs/index.html");
        registry.addRedirectViewController("/docs/", "/docs");
    }

    /** Where a sign-in ends that failed: without a word people would think that the link did nothing. */
    @Bean
    RouterFunction<ServerResponse> failedSignIn(@Value("classpath:static/index.html") Resource frontPage)
            throws IOException {
        String page = frontPage
                .getContentAsString(StandardCharsets.UTF_8)
                .replace("<main>", "<main>\n    <p class=\"note\" role=\"alert\">" + FAILED + "</p>");
        return RouterFunctions.route(
                RequestPredicates.GET("/").and(RequestPredicates.param("sign-in", "failed"::equals)),
                request -> ServerResponse.ok()
                        .contentType(new MediaType(MediaType.TEXT_HTML, StandardCharsets.UTF_8))
                        .cacheControl(CacheControl.noStore())
                        .body(page));
    }
}
