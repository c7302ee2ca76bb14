package org.opengovcommunity.commitments.plan;

import java.util.List;
import java.util.Set;
import java.util.function.Function;
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
    Imported importChecked(JsonNode content) {
        PlanFile file = format.read(content);
        List<Fault> faults = PlanRules.faults(file, cycles.all(), stored());
        if (!faults.isEmpty()) {
            throw Refused.invalid(faults);
        }
        return add(file);
    }

    /** @param file without faults */
    Imported add(PlanFile file) {
        var plans = new PlanImport(file, today.date());
        return new Imported(
                added(plans.cycles(), Cycle::id, cycles::addAbsent),
                added(plans.commitments(), Commitment::id, commitments::addAbsent),
                added(plans.meetings(), Meeting::id, meetings::addAbsent));
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
