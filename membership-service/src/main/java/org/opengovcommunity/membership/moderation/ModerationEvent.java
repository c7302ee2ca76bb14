package org.opengovcommunity.membership.moderation;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What happens to reports and appeals, on topic {@value #TOPIC}, each under the id of its report or appeal; the wire form
 * is fixed by {@code events/<name>.v1.schema.json}. The topic is for the archive: it names who reported.
 */
sealed interface ModerationEvent {

    String TOPIC = "opengov.membership.conduct";

    /** CloudEvents type of the event. */
    default String type() {
        String name = switch (this) {
            case Reported reported -> "conduct-reported";
            case Decided decided -> "conduct-report-decided";
            case Appealed appealed -> "suspension-appealed";
            case AppealDecided decided -> "appeal-decided";
        };
        return "org.opengovcommunity.membership." + name + ".v1";
    }

    record Reported(String reportId, String about, @Nullable String memberId, String text, String by)
            implements ModerationEvent {

        Reported(Report report) {
            this(report.id(), report.about(), report.member(), report.text(), report.by());
        }
    }

    record Decided(
            String reportId,
            @Nullable String memberId,
            Report.Decision decision,
            String reason,
            @Nullable Instant until,
            String by)
            implements ModerationEvent {

        Decided(Report report, Report.Ruling ruling) {
            this(report.id(), report.member(), ruling.decision(), ruling.reason(), ruling.until(), ruling.by());
        }
    }

    record Appealed(String appealId, String memberId, String text) implements ModerationEvent {}

    record AppealDecided(String appealId, String memberId, Appeal.Decision decision, String reason, String by)
            implements ModerationEvent {

        AppealDecided(Appeal appeal, Appeal.Outcome outcome) {
            this(appeal.id(), appeal.member(), outcome.decision(), outcome.reason(), outcome.by());
        }
    }
}
