package org.opengovcommunity.archive.search;

import java.nio.charset.StandardCharsets;
import java.util.stream.Collectors;
import org.opengovcommunity.archive.notice.MailEvents;
import org.opengovcommunity.archive.notice.MailReader;
import org.opengovcommunity.archive.record.ArchiveRecord;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The words of a record: of a message its text, of a roster who is on it, of any other event all its values. */
final class RecordText {

    private final MailReader mail;
    private final JsonMapper json = new JsonMapper();

    RecordText(MailReader mail) {
        this.mail = mail;
    }

    String of(ArchiveRecord record) {
        if (mail.isMessage(record)) {
            return MailText.of(mail.original(record));
        }
        return switch (record.type()) {
            case MailEvents.ROSTER_RECORDED ->
                mail.roster(record.body()).recipients().stream()
                        .map(recipient -> recipient.memberId() + " " + recipient.name() + " " + recipient.address())
                        .collect(Collectors.joining("\n"));
            default -> values(record.body());
        };
    }

    private String values(byte[] body) {
        try {
            var text = new StringBuilder();
            append(json.readTree(body), text);
            return text.toString();
        } catch (JacksonException e) {
            return new String(body, StandardCharsets.UTF_8);
        }
    }

    private static void append(JsonNode node, StringBuilder text) {
        if (node.isContainer()) {
            node.forEach(child -> append(child, text));
        } else if (!node.isNull() && !node.isMissingNode()) {
            text.append(node.asString()).append('\n');
        }
    }
}
