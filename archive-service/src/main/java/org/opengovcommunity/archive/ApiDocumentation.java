package org.opengovcommunity.archive;

import io.swagger.v3.oas.annotations.OpenAPIDefinition;
import io.swagger.v3.oas.annotations.info.Info;
import io.swagger.v3.oas.annotations.servers.Server;
import org.springframework.context.annotation.Configuration;

/** What the OpenAPI document of this service says beyond its controllers. */
@Configuration(proxyBeanMethods = false)
@OpenAPIDefinition(
        info = @Info(title = "Archive", version = "v1", description = "Records, proofs, search."),
        servers = @Server(url = "/"))
class ApiDocumentation {}
