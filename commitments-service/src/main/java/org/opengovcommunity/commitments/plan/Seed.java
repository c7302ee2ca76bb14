package org.opengovcommunity.commitments.plan;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
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
    private final Plans plans;

    Seed(
            @Value("${opengov.seed}") boolean wanted,
            @Value("classpath:seed/*.json") Resource[] files,
            JsonMapper json,
            Plans plans) {
        this.wanted = wanted;
        this.files = files;
        this.json = json;
        this.plans = plans;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        if (wanted) {
            List.of(files).forEach(this::load);
        }
    }

    private void load(Resource file) {
        Imported imported = plans.add(read(file), null);
        log.info(
                "{}: {} cycles, {} commitments, {} meetings are new in the tracker",
                file.getFilename(),
                imported.cycles().added().size(),
                imported.commitments().added().size(),
                imported.meetings().added().size());
    }

    private PlanFile read(Resource file) {
        try (var content = file.getInputStream()) {
            return json.readValue(content, PlanFile.class);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
