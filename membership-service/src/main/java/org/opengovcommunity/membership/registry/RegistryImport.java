package org.opengovcommunity.membership.registry;

import java.io.IOException;
import java.io.InputStream;
import org.opengovcommunity.defaults.web.Problem;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;

/**
 * Takes over the registry of a day as a whole: a domain that is not in the file is not registered any more. The file is
 * read to its end before anything changes.
 */
@Service
class RegistryImport {

    /** More at once is rather half a file than a day's news: the registry loses a few domains a week. */
    private static final int MOST_GONE_PERCENT = 10;

    private static final Logger log = LoggerFactory.getLogger(RegistryImport.class);

    private final GovernmentDomains domains;
    private final ApplicationEventPublisher events;

    RegistryImport(GovernmentDomains domains, ApplicationEventPublisher events) {
        this.domains = domains;
        this.events = events;
    }

    /**
     * @param force takes the file even when it lacks many of the known domains
     * @throws Problem 422 when the file is not the registry, holds no domain, or lacks more than a tenth of the known ones
     */
    RegistryReport run(InputStream csv, boolean force) throws IOException {
        var file = RegistryReader.read(csv);
        if (file.domains().isEmpty()) {
            throw Problem.unprocessable("registry-empty", "There is no domain in this file.");
        }
        var known = RegistryFile.byName(domains.all());
        var gone = file.missing(known.keySet());
        if (!force && gone.size() * 100L > known.size() * (long) MOST_GONE_PERCENT) {
            throw Problem.unprocessable(
                    "registry-truncated",
                    "%d of %d known domains are not in this file. If that is right, import it with force=true, or --force."
                            .formatted(gone.size(), known.size()));
        }
        var changed = file.newTo(known);
        domains.update(changed, gone);
        events.publishEvent(new RegistryImported());
        log.info("Registry imported: {} new or changed, {} gone", changed.size(), gone.size());
        return new RegistryReport(
                file.domains().size() + file.refused().size(),
                changed.size(),
                file.domains().size() - changed.size(),
                gone.size(),
                file.refused());
    }
}
