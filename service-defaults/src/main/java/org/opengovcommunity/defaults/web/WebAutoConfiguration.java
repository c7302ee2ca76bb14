package org.opengovcommunity.defaults.web;

import java.time.Clock;
import org.apache.catalina.core.StandardHost;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.util.unit.DataSize;
import org.springframework.web.servlet.HandlerExceptionResolver;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Problem details, what bodies may be, and the clock. */
@AutoConfiguration(beforeName = "org.springframework.boot.webmvc.autoconfigure.error.ErrorMvcAutoConfiguration")
@Import(ProblemHandler.class)
class WebAutoConfiguration {

    @Bean
    @ConditionalOnMissingBean
    Clock clock() {
        return Clock.systemUTC();
    }

    @Bean
    Refusal refusal(@Qualifier("handlerExceptionResolver") HandlerExceptionResolver resolver) {
        return new Refusal(resolver);
    }

    @Bean
    FilterRegistrationBean<ContentTypeFilter> concreteContentType(Refusal refusal) {
        return new FilterRegistrationBean<>(new ContentTypeFilter(refusal));
    }

    @Bean
    WebMvcConfigurer knownParameters() {
        return new WebMvcConfigurer() {
            @Override
            public void addInterceptors(InterceptorRegistry registry) {
                registry.addInterceptor(new KnownParameters()).addPathPatterns("/api/**");
            }
        };
    }

    @Bean
    WebServerFactoryCustomizer<TomcatServletWebServerFactory> containerProblems() {
        return tomcat -> tomcat.addContextCustomizers(context ->
                ((StandardHost) context.getParent()).setErrorReportValveClass(ContainerProblems.class.getName()));
    }

    /** JSON is read into memory as a whole; what is streamed, such as a roster or a message, is not limited here. */
    @Bean
    FilterRegistrationBean<BodyLimitFilter> jsonBodyLimit(
            @Value("${opengov.max-json-body:1MB}") DataSize limit, Refusal refusal) {
        return new FilterRegistrationBean<>(
                new BodyLimitFilter(limit, request -> isJson(request.getContentType()), refusal));
    }

    private static boolean isJson(@Nullable String contentType) {
        return contentType != null && contentType.contains("json");
    }
}
