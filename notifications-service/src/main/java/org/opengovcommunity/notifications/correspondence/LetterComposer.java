package org.opengovcommunity.notifications.correspondence;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.activation.DataHandler;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import jakarta.mail.util.ByteArrayDataSource;
import java.time.Instant;
import org.opengovcommunity.notifications.message.Composed;

/** Makes the message of a letter. It comes from the owner of the list, so that people can answer. */
final class LetterComposer {

    byte[] compose(LetterDraft draft, String messageId, Instant sentAt) {
        return Composed.message(messageId, sentAt, message -> {
            var owner = new InternetAddress(
                    draft.list().address("owner"), draft.list().title(), UTF_8.name());
            message.setFrom(owner);
            // The copies differ by their envelope only; nobody is shown who else got one.
            message.setHeader("To", "undisclosed-recipients:;");
            message.setSubject(draft.subject(), UTF_8.name());
            message.setHeader("Auto-Submitted", draft.answers() == null ? "auto-generated" : "auto-replied");
            message.setHeader("X-Loop", draft.list().address());
            if (draft.answers() != null) {
                message.setHeader("In-Reply-To", draft.answers());
                message.setHeader("References", draft.answers());
            }
            content(message, draft);
        });
    }

    private static void content(MimeMessage message, LetterDraft draft) throws MessagingException {
        if (draft.enclosed() == null) {
            message.setText(draft.text(), UTF_8.name());
            return;
        }
        var text = new MimeBodyPart();
        text.setText(draft.text(), UTF_8.name());
        var enclosed = new MimeBodyPart();
        // Not as message/rfc822: that would be parsed and written anew, and these bytes may be no good message.
        enclosed.setDataHandler(new DataHandler(new ByteArrayDataSource(draft.enclosed(), "application/octet-stream")));
        enclosed.setFileName("message.eml");
        message.setContent(new MimeMultipart("mixed", text, enclosed));
    }
}
