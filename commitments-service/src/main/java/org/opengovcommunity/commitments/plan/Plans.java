package org.opengovcommunity.commitments.plan;

import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.opengovcommunity.commitments.change.Actor;
import org.opengovcommunity.commitments.change.Refused;
import org.opengovcommunity.commitments.change.Refused.Fault;
import org.opengovcommunity.commitments.commitment.Commitment;
import org.opengovcommunity.commitments.commitment.Commitments;
import org.opengovcommunity.commitments.commitment.Today;
import org.opengovcommunity.commitments.cycle.Cycle;
import org.opengovcommunity.commitments.cycle.Cycles;
import org.opengovcommunity.commitments.meeting.Meeting;
import org.opengovcommunity.commitments.meeting.Meetings;
import org.opengovcommunity.commitments.plan.Imported.ImportedPart;
import org.springframework.stereotype.Service;
import tools.jackson.databind.JsonNode;

/** Adds what a plan file holds. What is there stays as it is, so that an import may be repeated and goes on where it was. */
@Service
class Plans {

    private final PlanFormat format;
    private final Cycles cycles;
    private final Commitments commitments;
    private final Meetings meetings;
    private final Today today;

    Plans(PlanFormat format, Cycles cycles, Commitments commitments, Meetings meetings, Today today) {
        this.format = format;
        this.cycles = cycles;
        this.commitments = commitments;
        this.meetings = meetings;
        this.today = today;
    }

    /** @throws Refused that names all fields at fault; nothing is added then */
    Imported importChecked(JsonNode content, Actor by) {
        PlanFile file = format.read(content);
        List<Fault> faults = PlanRules.faults(file, cycles.all(), stored());
        if (!faults.isEmpty()) {
            throw Refused.invalid(faults);
        }
        return add(file, by);
    }

    /**
     * @param file without faults
     * @param by null for what the platform comes with
     */
    Imported add(PlanFile file, @Nullable Actor by) {
        var plans = new PlanImport(file, today.date());
        return new Imported(
                added(plans.cycles(), Cycle::id, cycles::addAbsent),
                added(plans.commitments(), Commitment::id, all -> commitments.addAbsent(all, by)),
                added(plans.meetings(), Meeting::id, all -> meetings.addAbsent(all, by)));
    }

    private static <T> ImportedPart added(
            List<T> all, Function<T, String> id, Function<List<T>, Set<String>> addAbsent) {
        return ImportedPart.of(all.stream().map(id).toList(), addAbsent.apply(all));
    }

    private List<Commitment> stored() {
        return cycles.all().stream()
                .flatMap(cycle -> commitments.inCycle(cycle.id()).stream())
                .toList();
    }
}
