package org.opengovcommunity.notifications;

import io.swagger.v3.oas.annotations.OpenAPIDefinition;
import io.swagger.v3.oas.annotations.info.Info;
import io.swagger.v3.oas.annotations.servers.Server;
import org.springframework.context.annotation.Configuration;

/** What the OpenAPI document of this service says beyond its controllers. */
@Configuration(proxyBeanMethods = false)
@OpenAPIDefinition(
        info = @Info(title = "Notifications", version = "v1", description = "Lists, posts, moderation, notices."),
        servers = @Server(url = "/"))
class ApiDocumentation {}
