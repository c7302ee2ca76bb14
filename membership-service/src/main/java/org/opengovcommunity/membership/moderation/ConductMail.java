package org.opengovcommunity.membership.moderation;

import io.cloudevents.CloudEvent;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.opengovcommunity.defaults.web.Problem;
import org.opengovcommunity.membership.mail.AccountMail;
import org.opengovcommunity.membership.mail.Letters;
import org.opengovcommunity.membership.mail.LinkToken;
import org.opengovcommunity.membership.member.Member;
import org.opengovcommunity.membership.member.Suspension;
import org.opengovcommunity.membership.moderation.Appeal.Decision;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.HttpStatus;
import org.springframework.mail.MailException;
import org.springframework.stereotype.Component;

/** What members are told about their own conduct. Who reported it is not in it. */
@Component
class ConductMail {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern(
                    "d MMMM uuuu 'at' HH:mm 'UTC'", Locale.ENGLISH)
            .withZone(ZoneOffset.UTC);
    private static final String WARNING = """
            Hello,

            a moderator of OpenGov Community warns you. Please keep to the conduct of the community. The reason:

            %s
            """;
    private static final String SUSPENSION = """
            Hello,

            your membership in OpenGov Community is suspended %s. You cannot sign in, and no list's mail goes to you. The
            reason:

            %s

            You may appeal once, and somebody else decides. Write your appeal here; keep the link to yourself:

            %s
            """;
    private static final String OVER = """
            Hello,

            your suspension from OpenGov Community is over. You can sign in and write to the lists again, and your lists
            come as before. The reason:

            %s

            %s
            """;
    private static final String GRANTED = """
            Hello,

            your appeal was granted, and your suspension has ended. You can sign in again. The reason:

            %s
            """;
    private static final String REJECTED = """
            Hello,

            your appeal was rejected, and your suspension stays as it is. The reason:

            %s
            """;

    private final AccountMail mail;
    private final Letters letters;
    private final String publicUrl;

    ConductMail(AccountMail mail, Letters letters, @Value("${opengov.public-url}") String publicUrl) {
        this.mail = mail;
        this.letters = letters;
        this.publicUrl = publicUrl;
    }

    /** @throws Problem 503 when the mail server does not take it: a warning that nobody reads is none */
    void warn(Member member, String reason) {
        try {
            mail.send(member.email(), "A warning from a moderator of OpenGov Community", WARNING.formatted(reason));
        } catch (MailException e) {
            throw Problem.of(HttpStatus.SERVICE_UNAVAILABLE, "mail-unavailable", "No mail can be sent. Please retry.");
        }
    }

    void tellSuspended(CloudEvent news, Member member, Suspension suspension, LinkToken token) {
        String link = publicUrl + "/appeal/" + token.value();
        letters.send(
                news,
                member.email(),
                "Your membership of OpenGov Community is suspended",
                SUSPENSION.formatted(term(suspension.until()), suspension.reason(), link));
    }

    void tellOver(CloudEvent news, Member member, String reason) {
        letters.send(
                news,
                member.email(),
                "Your suspension from OpenGov Community is over",
                OVER.formatted(reason, publicUrl));
    }

    void tellOutcome(CloudEvent news, Member member, Decision decision, String reason) {
        letters.send(
                news,
                member.email(),
                "Your appeal to OpenGov Community was " + (decision == Decision.GRANT ? "granted" : "rejected"),
                (decision == Decision.GRANT ? GRANTED : REJECTED).formatted(reason));
    }

    /** E.g. {@code until 1 March 2027 at 12:00 UTC}. */
    static String term(@Nullable Instant until) {
        return until == null ? "until a moderator ends it" : "until " + TIME.format(until);
    }
}
