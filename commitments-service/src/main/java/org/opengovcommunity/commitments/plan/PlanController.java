package org.opengovcommunity.commitments.plan;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.opengovcommunity.commitments.change.Actor;
import org.opengovcommunity.defaults.security.Caller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;

@RestController
@Tag(name = "Tracker")
class PlanController {

    private final Plans plans;

    PlanController(Plans plans) {
        this.plans = plans;
    }

    @PostMapping("/api/cycles/import")
    @Operation(
            summary = "Import a file with National Action Plans",
            description =
                    "For administrators. Adds the plans, commitments and meetings whose ids are not there yet and "
                            + "leaves the others as they are, so it may be repeated. A file with a fault adds nothing; the "
                            + "problem names all fields at fault.")
    @io.swagger.v3.oas.annotations.parameters.RequestBody(
            required = true,
            content = @Content(schema = @Schema(ref = "#/components/schemas/PlanFile")))
    Imported importPlans(@RequestBody JsonNode file) {
        return plans.importChecked(file, Actor.of(Caller.current()));
    }
}
