package org.opengovcommunity.membership.registry;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.parameters.RequestBody;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.io.IOException;
import java.io.InputStream;
import org.opengovcommunity.defaults.web.Problem;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Who holds a .gov domain, for everybody; the import of the registry, for administrators. */
@RestController
@RequestMapping("/api/government-domains")
@Tag(name = "Government domains")
class RegistryController {

    private final GovernmentDomains domains;
    private final RegistryImport registry;

    RegistryController(GovernmentDomains domains, RegistryImport registry) {
        this.domains = domains;
        this.registry = registry;
    }

    @GetMapping("/{domain}")
    @Operation(summary = "Who holds a domain", description = "A name below a registered domain finds that one.")
    GovernmentDomain domain(@Parameter(description = "A domain, e.g. `usda.gov`") @PathVariable String domain) {
        return domains.above(domain)
                .orElseThrow(() -> Problem.notFound(
                        "domain-not-registered", "No registered government domain is, or is above, this name."));
    }

    @PostMapping(path = "/import", consumes = "text/csv")
    @Operation(
            summary = "Import the .gov registry",
            description = "The whole registry of a day: domains that are not in it are removed. A file that lacks more "
                    + "than a tenth of the known domains is refused unless force is true.")
    @RequestBody(
            description = "The file current-full.csv or current-federal.csv of the registry",
            required = true,
            content = @Content(mediaType = "text/csv", schema = @Schema(type = "string")))
    RegistryReport importRegistry(
            InputStream csv,
            @Parameter(description = "Whether to take a file that lacks more than a tenth of the known domains")
                    @RequestParam(defaultValue = "false")
                    boolean force)
            throws IOException {
        return registry.run(csv, force);
    }
}
