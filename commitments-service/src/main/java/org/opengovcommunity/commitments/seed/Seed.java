package org.opengovcommunity.commitments.seed;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.opengovcommunity.commitments.commitment.Commitments;
import org.opengovcommunity.commitments.commitment.Today;
import org.opengovcommunity.commitments.cycle.Cycles;
import org.opengovcommunity.commitments.meeting.Meetings;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.core.io.Resource;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/**
 * Loads the plans of {@code resources/seed} before the service says that it is ready, when {@code opengov.seed} is set.
 * What is there stays as it is, so that it runs at each start.
 */
@Component
class Seed implements ApplicationRunner {

    private static final Logger log = LoggerFactory.getLogger(Seed.class);

    private final boolean wanted;
    private final Resource[] files;
    private final JsonMapper json;
    private final Cycles cycles;
    private final Commitments commitments;
    private final Meetings meetings;
    private final Today today;

    Seed(
            @Value("${opengov.seed}") boolean wanted,
            @Value("classpath:seed/*.json") Resource[] files,
            JsonMapper json,
            Cycles cycles,
            Commitments commitments,
            Meetings meetings,
            Today today) {
        this.wanted = wanted;
        this.files = files;
        this.json = json;
        this.cycles = cycles;
        this.commitments = commitments;
        this.meetings = meetings;
        this.today = today;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        if (wanted) {
            List.of(files).forEach(this::load);
        }
    }

    private void load(Resource file) {
        var plans = new PlanImport(read(file), today.date());
        cycles.addAbsent(plans.cycles());
        commitments.addAbsent(plans.commitments());
        meetings.addAbsent(plans.meetings());
        log.info(
                "{}: {} cycles, {} commitments, {} meetings are in the tracker",
                file.getFilename(),
                plans.cycles().size(),
                plans.commitments().size(),
                plans.meetings().size());
    }

    private PlanFile read(Resource file) {
        try (var content = file.getInputStream()) {
            return json.readValue(content, PlanFile.class);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
