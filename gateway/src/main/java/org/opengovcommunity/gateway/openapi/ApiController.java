package org.opengovcommunity.gateway.openapi;

import java.io.IOException;
import java.net.URI;
import org.opengovcommunity.gateway.routes.Services;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.io.Resource;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

@RestController
class ApiController {

    private final ApiCopies copies;
    private final PlatformApi api;

    ApiController(
            ApiCopies copies,
            Services services,
            JsonMapper json,
            @Value("classpath:openapi/platform.json") Resource frame,
            @Value("${opengov.public-url}") URI publicUrl)
            throws IOException {
        this.copies = copies;
        try (var in = frame.getInputStream()) {
            this.api = new PlatformApi((ObjectNode) json.readTree(in), services.services(), publicUrl);
        }
    }

    @GetMapping(path = "/api/openapi.json", produces = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<ObjectNode> document() {
        return ResponseEntity.ok().cacheControl(CacheControl.noCache()).body(api.merge(copies.current()));
    }
}
