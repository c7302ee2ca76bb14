package org.opengovcommunity.membership.bounces;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.opengovcommunity.membership.mail.AccountMail;
import org.opengovcommunity.membership.member.Member;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** The letter to an address that gives mail back. */
@Component
class WarningMail {

    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.ENGLISH).withZone(ZoneOffset.UTC);
    private static final String TEXT = """
            Hello,

            mail of OpenGov Community to this address has come back too often, so no list's mail goes to you now:

            %s

            If you read this, your address works again. Open this link, and the lists come as before:

            %s

            Without that your subscriptions end on %s. You stay a member and can choose them again.
            """;

    private final AccountMail mail;
    private final EnablingLinks links;
    private final String publicUrl;

    WarningMail(AccountMail mail, EnablingLinks links, @Value("${opengov.public-url}") String publicUrl) {
        this.mail = mail;
        this.links = links;
        this.publicUrl = publicUrl;
    }

    /** @throws org.springframework.mail.MailException when the mail server does not take it */
    void warn(Member member, String reason, Instant end) {
        String link = publicUrl + "/delivery/" + links.token(member);
        mail.send(
                member.email(),
                "Your lists of OpenGov Community have stopped",
                TEXT.formatted(reason, link, DAY.format(end)));
    }
}
