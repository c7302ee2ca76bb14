package org.opengovcommunity.commitments.plan;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.opengovcommunity.commitments.change.Refused.Fault;
import org.opengovcommunity.commitments.commitment.Commitment;
import org.opengovcommunity.commitments.cycle.Cycle;

/** What the schema of plan files cannot say: ids name one thing, here and in the tracker, and what is referred to exists. */
final class PlanRules {

    private final Map<String, List<Cycle.Theme>> themes;
    private final Map<String, String> plans;
    private final Map<String, String> numbers;
    private final Map<String, String> commitments;
    private final Set<String> seen = new HashSet<>();
    private final List<Fault> faults = new ArrayList<>();

    private PlanRules(List<Cycle> cycles, List<Commitment> stored) {
        themes = cycles.stream().collect(Collectors.toMap(Cycle::id, Cycle::themes));
        plans = stored.stream().collect(Collectors.toMap(Commitment::id, Commitment::cycleId));
        numbers = stored.stream()
                .collect(Collectors.toMap(
                        commitment -> key(commitment.cycleId(), commitment.number()),
                        Commitment::id,
                        (first, second) -> first));
        commitments = stored.stream()
                .flatMap(commitment ->
                        commitment.milestones().stream().map(milestone -> Map.entry(milestone.id(), commitment.id())))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue, (first, second) -> first));
    }

    /**
     * @param cycles all of the tracker
     * @param stored all commitments of the tracker
     */
    static List<Fault> faults(PlanFile file, List<Cycle> cycles, List<Commitment> stored) {
        var rules = new PlanRules(cycles, stored);
        each(file.cycles(), "cycles", rules::plan);
        each(file.progressUpdates(), "progressUpdates", rules::update);
        each(file.meetings(), "meetings", rules::meeting);
        return rules.faults;
    }

    private void plan(PlanFile.Plan plan, String at) {
        once("plan", plan.id(), at + ".id");
        if (plan.startDate() != null && plan.endDate() != null && plan.endDate().isBefore(plan.startDate())) {
            fault(at + ".endDate", "must not be before the start");
        }
        each(plan.themes(), at + ".themes", (theme, place) -> once("theme of " + at, theme.id(), place + ".id"));
        each(plan.commitments(), at + ".commitments", (promise, place) -> {
            once("number in " + at, promise.number(), place + ".number");
            commitment(plan, promise, place);
        });
    }

    private void commitment(PlanFile.Plan plan, PlanFile.Promise promise, String at) {
        once("commitment", promise.id(), at + ".id");
        belongs(plans.get(promise.id()), plan.id(), at + ".id");
        if (plans.containsKey(promise.id())) {
            theme(promise, plan.themes(), at);
        } else {
            // It is added to the plan as that is in the tracker, where it is.
            theme(promise, themes.getOrDefault(plan.id(), plan.themes()), at);
            belongs(numbers.get(key(plan.id(), promise.number())), promise.id(), at + ".number");
        }
        each(promise.milestones(), at + ".milestones", (milestone, place) -> {
            once("milestone", milestone.id(), place + ".id");
            belongs(commitments.get(milestone.id()), promise.id(), place + ".id");
        });
    }

    private void theme(PlanFile.Promise promise, List<Cycle.Theme> known, String at) {
        String id = promise.themeId();
        if (id != null && known.stream().noneMatch(theme -> theme.id().equals(id))) {
            fault(at + ".themeId", "must be a theme of the plan, which keeps those that it was added with");
        }
    }

    private void update(PlanFile.Update update, String at) {
        if (!seen.contains(key("milestone", update.milestoneId()))) {
            fault(at + ".milestoneId", "must be a milestone of this file");
        }
    }

    private void meeting(PlanFile.Gathering meeting, String at) {
        once("meeting", meeting.id(), at + ".id");
        if (!ZoneId.getAvailableZoneIds().contains(meeting.timeZone())) {
            fault(at + ".timeZone", "must be the name of a time zone, e.g. America/New_York");
        } else if (!meeting.endsAt().isAfter(meeting.startsAt())) {
            fault(at + ".end", "must be after the start");
        }
    }

    private void once(String kind, Object id, String field) {
        if (!seen.add(key(kind, id))) {
            fault(field, "is in this file twice: " + id);
        }
    }

    private void belongs(@Nullable String owner, String expected, String field) {
        if (owner != null && !owner.equals(expected)) {
            fault(field, "belongs to " + owner + " in the tracker already");
        }
    }

    private void fault(String field, String message) {
        faults.add(new Fault(field, message));
    }

    private static String key(String kind, Object id) {
        return kind + "/" + id;
    }

    private static <T> void each(List<T> list, String name, BiConsumer<T, String> rule) {
        for (int i = 0; i < list.size(); i++) {
            rule.accept(list.get(i), name + "[" + i + "]");
        }
    }
}
