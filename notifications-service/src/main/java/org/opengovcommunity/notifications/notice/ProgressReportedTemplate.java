package org.opengovcommunity.notifications.notice;

import io.cloudevents.CloudEvent;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.opengovcommunity.defaults.events.EventData;
import org.opengovcommunity.notifications.list.MailingList;
import org.opengovcommunity.notifications.message.PlainText;
import org.opengovcommunity.notifications.subscriber.Topic;
import org.springframework.stereotype.Component;

/** The notice of a progress report, or of several on the same milestone. */
@Component
class ProgressReportedTemplate implements NoticeTemplate {

    private final EventData data;
    private final Wording wording;
    private final TemplateFiles.Pair files;

    ProgressReportedTemplate(EventData data, Wording wording, TemplateFiles files) {
        this.data = data;
        this.wording = wording;
        this.files = files.pair("milestone-progress-reported");
    }

    @Override
    public String eventType() {
        return ProgressReported.TYPE;
    }

    @Override
    public Topic topic() {
        return Topic.PROGRESS;
    }

    @Override
    public Draft draft(List<CloudEvent> events, MailingList list, String leave) {
        List<ProgressReported> reports = events.stream()
                .map(event -> data.read(event, ProgressReported.class))
                .toList();
        ProgressReported last = reports.getLast();
        boolean complete = last.status() == Status.COMPLETE && reports.stream().anyMatch(ProgressReported::completes);
        Map<String, @Nullable Object> values = wording.values(last, topic(), list, leave);
        values.put("heading", complete ? "A milestone is complete" : "Progress of a milestone was reported");
        values.put("status", Status.inWords(last.status()));
        values.put(
                "reports",
                reports.stream().map(ProgressReportedTemplate::report).toList());
        return files.draft(
                List.of(last.about()),
                "%s: %s".formatted(complete ? "Complete" : "Progress", values.get("milestone")),
                values);
    }

    private static Map<String, @Nullable Object> report(ProgressReported report) {
        Map<String, @Nullable Object> values = new HashMap<>();
        values.put("status", Status.inWords(report.status()));
        values.put("asOf", Deadline.day(report.asOf()));
        values.put("summary", PlainText.paragraphs(report.summary()));
        values.put("proven", !report.evidence().isEmpty());
        values.put("evidence", report.evidence().stream().map(PlainText::line).toList());
        values.put("by", PlainText.line(report.reportedBy().name()));
        values.put("at", Wording.time(report.reportedAt()));
        return values;
    }
}
