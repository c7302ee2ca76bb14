package org.opengovcommunity.notifications.bounce;

import io.micrometer.core.instrument.MeterRegistry;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import java.util.stream.Stream;
import org.opengovcommunity.notifications.bounce.Finding.Bounced;
import org.opengovcommunity.notifications.bounce.Finding.Complained;
import org.opengovcommunity.notifications.list.UnsubscribeTokens;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;

/** Looks into what came back, some hundreds at a time, on a thread of its own. Counter {@code opengov.returned} by kind. */
final class ReturnedWork {

    private static final int AT_ONCE = 500;
    private static final Logger log = LoggerFactory.getLogger(ReturnedWork.class);

    private final ReturnedStore store;
    private final Scoring scoring;
    private final UnsubscribeTokens tokens;
    private final MeterRegistry meters;
    private final ReportReader reader = new ReportReader();
    private final ReentrantLock working = new ReentrantLock();

    ReturnedWork(ReturnedStore store, Scoring scoring, UnsubscribeTokens tokens, MeterRegistry meters) {
        this.store = store;
        this.scoring = scoring;
        this.tokens = tokens;
        this.meters = meters;
    }

    /** At a fixed rate, for such runs do not share the thread of all that is done with a fixed delay. */
    @Scheduled(fixedRateString = "PT1S")
    void sweep() {
        if (working.tryLock()) {
            try {
                workOff();
            } finally {
                working.unlock();
            }
        }
    }

    private void workOff() {
        List<Returned> messages;
        do {
            messages = store.some(AT_ONCE);
            if (!messages.isEmpty()) {
                if (!scoring.apply(messages.stream().flatMap(this::finding).toList())) {
                    return;
                }
                store.remove(messages);
                log.atInfo().addKeyValue("messages", messages.size()).log("Looked into what came back");
            }
        } while (messages.size() == AT_ONCE);
    }

    private Stream<Finding> finding(Returned message) {
        Report report = reader.read(message.raw());
        meters.counter("opengov.returned", "kind", report.kind().name().toLowerCase(Locale.ROOT))
                .increment();
        Optional<String> member = tokens.member(message.list(), message.token());
        return switch (report.kind()) {
            case HARD, SOFT -> bounced(message, report, member).stream();
            case COMPLAINT ->
                member
                        .<Finding>map(id -> new Complained(
                                id, "complaint " + report.delivery(), message.list(), message.arrivedAt()))
                        .stream();
            case UNDECIDED, OTHER -> Stream.empty();
        };
    }

    /** The token says whose copy it was; one that is no token of the list may be that of a probe. */
    private static Optional<Finding> bounced(Returned message, Report report, Optional<String> member) {
        String token = message.token();
        int end = token.lastIndexOf('.');
        if (member.isEmpty() && end < 0) {
            return Optional.empty();
        }
        return Optional.of(new Bounced(
                member.orElseGet(() -> token.substring(0, end)),
                report.delivery(),
                String.valueOf(report.status()),
                message.arrivedAt(),
                member.isPresent() ? null : token));
    }
}
