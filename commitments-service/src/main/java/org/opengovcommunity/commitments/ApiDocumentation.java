package org.opengovcommunity.commitments;

import io.swagger.v3.oas.annotations.OpenAPIDefinition;
import io.swagger.v3.oas.annotations.info.Info;
import io.swagger.v3.oas.annotations.servers.Server;
import java.util.Map;
import org.springdoc.core.customizers.ParameterCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpHeaders;

/** What the OpenAPI document of this service says beyond its controllers: what a parameter means, wherever it occurs. */
@Configuration(proxyBeanMethods = false)
@OpenAPIDefinition(
        info = @Info(title = "Commitments", version = "v1", description = "Plans, commitments, milestones, meetings."),
        servers = @Server(url = "/"))
class ApiDocumentation {

    private static final Map<String, String> PARAMETERS = Map.ofEntries(
            Map.entry("id", "As lists and notices give it"),
            Map.entry("cycle", "Id of a plan; without it all of them"),
            Map.entry("theme", "Id of a theme of a plan"),
            Map.entry("agency", "Who leads the commitment or one of its milestones, e.g. GSA; case does not matter"),
            Map.entry("status", "Derived from the milestones: COMPLETE only if all of them are"),
            Map.entry(
                    "overdue",
                    "Whether a deadline has passed and its milestone is not complete; with true, plans that are over "
                            + "are left out unless cycle names one"),
            Map.entry("due-before", "Only deadlines before this day"),
            Map.entry("q", "Words that all occur in the id, title, description or a milestone's title"),
            Map.entry(HttpHeaders.IF_MATCH, "The ETag of the version that was seen"),
            Map.entry(
                    "Idempotency-Key",
                    "Own choice of up to 200 visible ASCII characters; repeated with the same, a request is done once"));

    @Bean
    ParameterCustomizer parameters() {
        return (parameter, method) -> {
            if (parameter != null && parameter.getDescription() == null) {
                parameter.setDescription(PARAMETERS.get(parameter.getName()));
            }
            return parameter;
        };
    }
}
