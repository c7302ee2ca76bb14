package org.opengovcommunity.commitments.cycle;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.opengovcommunity.commitments.paging.Listing;
import org.opengovcommunity.defaults.web.Page;
import org.opengovcommunity.defaults.web.Paging;
import org.opengovcommunity.defaults.web.Problem;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/cycles")
@Tag(name = "Tracker")
class CycleController {

    private static final Listing CYCLES = new Listing("cycles");

    private final Cycles cycles;

    CycleController(Cycles cycles) {
        this.cycles = cycles;
    }

    @GetMapping
    @Operation(summary = "All plan cycles with their themes")
    Page<Cycle> cycles(@ParameterObject Paging paging) {
        return CYCLES.page(cycles.all(), Cycle::sortKey, paging);
    }

    @GetMapping("/{id}")
    @Operation(summary = "One plan cycle")
    Cycle cycle(@PathVariable String id) {
        return cycles.find(id)
                .orElseThrow(() -> Problem.notFound("cycle-not-found", "There is no cycle with this id."));
    }
}
