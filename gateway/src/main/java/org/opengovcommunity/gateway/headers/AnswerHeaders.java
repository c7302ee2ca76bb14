package org.opengovcommunity.gateway.headers;

import io.micrometer.tracing.Tracer;
import jakarta.servlet.DispatcherType;
import java.util.EnumSet;
import java.util.List;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.security.web.header.HeaderWriter;
import org.springframework.security.web.header.HeaderWriterFilter;
import org.springframework.security.web.header.writers.ContentSecurityPolicyHeaderWriter;
import org.springframework.security.web.header.writers.HstsHeaderWriter;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import org.springframework.security.web.header.writers.XContentTypeOptionsHeaderWriter;
import org.springframework.security.web.header.writers.frameoptions.XFrameOptionsHeaderWriter;
import org.springframework.security.web.header.writers.frameoptions.XFrameOptionsHeaderWriter.XFrameOptionsMode;

/**
 * The headers of every answer, whoever gave it: security headers, where a service has not set its own, and the trace id
 * that a user can quote.
 */
@Configuration(proxyBeanMethods = false)
class AnswerHeaders {

    static final String TRACE_ID = "X-Trace-Id";

    private static final String CONTENT_SECURITY_POLICY =
            "default-src 'self'; img-src 'self' data:; object-src 'none'; "
                    + "base-uri 'none'; form-action 'self'; frame-ancestors 'none'";

    @Bean
    FilterRegistrationBean<HeaderWriterFilter> answerHeadersFilter(Tracer tracer) {
        var filter = new HeaderWriterFilter(List.of(
                traceId(tracer),
                new XContentTypeOptionsHeaderWriter(),
                new XFrameOptionsHeaderWriter(XFrameOptionsMode.DENY),
                new ReferrerPolicyHeaderWriter(ReferrerPolicy.STRICT_ORIGIN_WHEN_CROSS_ORIGIN),
                new ContentSecurityPolicyHeaderWriter(CONTENT_SECURITY_POLICY),
                new HstsHeaderWriter()));
        var registration = new FilterRegistrationBean<>(filter);
        // Inside the observation, which opens the span, and outside of everything that may refuse.
        registration.setOrder(Ordered.HIGHEST_PRECEDENCE + 2);
        registration.setDispatcherTypes(EnumSet.allOf(DispatcherType.class));
        return registration;
    }

    private static HeaderWriter traceId(Tracer tracer) {
        return (request, response) -> {
            var span = tracer.currentSpan();
            if (span != null) {
                response.setHeader(TRACE_ID, span.context().traceId());
            }
        };
    }
}
