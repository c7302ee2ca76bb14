package org.opengovcommunity.archive.search;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import org.opengovcommunity.archive.notice.MailEvents;
import org.opengovcommunity.archive.notice.MailReader;
import org.opengovcommunity.archive.record.ArchiveRecord;
import org.opengovcommunity.archive.search.RecordIndex.IndexedRecord;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * What a record is searched for by: of a message its text, of a roster who is on it, of any other event all its values, and
 * who did it.
 */
final class RecordText {

    private final MailReader mail;
    private final JsonMapper json = new JsonMapper();

    RecordText(MailReader mail) {
        this.mail = mail;
    }

    IndexedRecord indexed(ArchiveRecord record, long sequence) {
        Hit hit = Hit.of(record, sequence);
        List<String> events = mail.events(record);
        if (mail.isMessage(record)) {
            byte[] raw = mail.original(record);
            String author = record.type().equals(MailEvents.POST_DISTRIBUTED) ? Author.ofCopy(raw) : "";
            return new IndexedRecord(hit, MailText.of(raw), author, events);
        }
        return mail.isRosterPart(record)
                ? new IndexedRecord(hit, roster(record), "", events)
                : event(hit, record.body(), events);
    }

    private String roster(ArchiveRecord record) {
        return mail.roster(record.body()).recipients().stream()
                .map(recipient -> recipient.memberId() + " " + recipient.name() + " " + recipient.address())
                .collect(Collectors.joining("\n"));
    }

    private IndexedRecord event(Hit hit, byte[] body, List<String> events) {
        try {
            var text = new StringBuilder();
            var actors = new StringBuilder();
            JsonNode fields = json.readTree(body);
            append(fields, text);
            fields.properties().stream()
                    .filter(field -> namesAnActor(field.getKey()))
                    .forEach(field -> append(field.getValue(), actors));
            return new IndexedRecord(hit, text.toString(), actors.toString(), events);
        } catch (JacksonException e) {
            return new IndexedRecord(hit, new String(body, StandardCharsets.UTF_8), "", events);
        }
    }

    /** Producers call them {@code by}, {@code changedBy}, {@code reportedBy} and so on; they hold an id, or id and name. */
    private static boolean namesAnActor(String field) {
        return field.equals("by") || field.endsWith("By");
    }

    private static void append(JsonNode node, StringBuilder text) {
        if (node.isContainer()) {
            node.forEach(child -> append(child, text));
        } else if (!node.isNull() && !node.isMissingNode()) {
            text.append(node.asString()).append('\n');
        }
    }
}
