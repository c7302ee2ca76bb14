package org.opengovcommunity.gateway.tracker;

import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.opengovcommunity.gateway.page.ServicePage;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.ModelAndView;

/** Plans down to their milestones, and meetings. They show what everybody may see, whoever is signed in. */
@Controller
class TrackerPages {

    private final TrackerApi tracker;
    private final Clock clock;

    TrackerPages(TrackerApi tracker, Clock clock) {
        this.tracker = tracker;
        this.clock = clock;
    }

    @GetMapping("/plans")
    ModelAndView plans(HttpServletResponse response) {
        return page("plans", response, () -> Map.of("plans", tracker.plans().reversed()));
    }

    @GetMapping("/plans/{id}")
    ModelAndView plan(@PathVariable String id, HttpServletResponse response) {
        return page("plan", response, () -> {
            var plan = tracker.plan(id);
            return Map.of("plan", plan, "themes", ThemeRow.of(plan.themes(), tracker.commitments(id)));
        });
    }

    @GetMapping("/commitments/{id}")
    ModelAndView commitment(@PathVariable String id, HttpServletResponse response) {
        return page("commitment", response, () -> {
            var commitment = tracker.commitment(id);
            return Map.of("commitment", commitment, "plan", tracker.plan(commitment.cycleId()));
        });
    }

    @GetMapping("/overdue")
    ModelAndView overdue(HttpServletResponse response) {
        return page("overdue", response, () -> Map.of("milestones", tracker.overdue()));
    }

    @GetMapping("/milestones/{id}")
    ModelAndView milestone(@PathVariable String id, HttpServletResponse response) {
        return page("milestone", response, () -> {
            var milestone = tracker.milestone(id);
            return Map.of("milestone", milestone, "history", tracker.history(id).reversed());
        });
    }

    /** Those to come, the next one first, and those that are over, the last one first. */
    @GetMapping("/meetings")
    ModelAndView meetings(HttpServletResponse response) {
        return page("meetings", response, () -> {
            var now = clock.instant();
            var isPast = tracker.meetings().stream().collect(Collectors.partitioningBy(one -> one.isPast(now)));
            return Map.of("toCome", isPast.get(false), "past", isPast.get(true).reversed());
        });
    }

    private static ModelAndView page(String view, HttpServletResponse response, Supplier<Map<String, ?>> content) {
        return ServicePage.of("no-cache", response, () -> new ModelAndView(view, content.get()));
    }
}
