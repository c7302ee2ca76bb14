package org.opengovcommunity.defaults.openapi;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequestWrapper;
import org.springdoc.core.customizers.OpenApiCustomizer;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.context.annotation.Bean;
import org.springframework.security.web.access.AuthorizationManagerWebInvocationPrivilegeEvaluator.HttpServletRequestTransformer;
import org.springframework.security.web.access.PathPatternRequestTransformer;
import org.springframework.security.web.access.WebInvocationPrivilegeEvaluator;

/** Completes the OpenAPI document of a service that has one. */
@AutoConfiguration
@ConditionalOnClass(OpenApiCustomizer.class)
class ApiDocumentAutoConfiguration {

    @Bean
    OpenApiCustomizer describedProblems() {
        return new DescribedProblems();
    }

    @Bean
    OpenApiCustomizer describedAccess(ObjectProvider<WebInvocationPrivilegeEvaluator> rules) {
        return new DescribedAccess(rules);
    }

    /** The rules ask what kind of request it is, which one that is only thought of does not know. */
    @Bean
    HttpServletRequestTransformer plainRequests() {
        var paths = new PathPatternRequestTransformer();
        return request -> new HttpServletRequestWrapper(paths.transform(request)) {
            @Override
            public DispatcherType getDispatcherType() {
                return DispatcherType.REQUEST;
            }
        };
    }

    @Bean
    OpenApiCustomizer describedVersions() {
        return new DescribedVersions();
    }

    @Bean
    DescribedRecords describedRecords() {
        return new DescribedRecords();
    }
}
