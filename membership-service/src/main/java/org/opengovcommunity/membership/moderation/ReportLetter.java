package org.opengovcommunity.membership.moderation;

import io.cloudevents.CloudEvent;
import java.time.Duration;
import java.util.List;
import org.opengovcommunity.membership.mail.AccountMail;
import org.opengovcommunity.membership.mail.Letters;
import org.opengovcommunity.membership.member.Member;
import org.opengovcommunity.membership.member.Members;
import org.opengovcommunity.membership.member.Role;
import org.opengovcommunity.membership.reaction.Reaction;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.mail.MailException;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Tells those who may decide reports that some wait: at once when the first is filed, and then once a day. Several
 * instances may do it at once: whoever claims a letter sends it, and if they crash or no mail goes out now, it is due
 * again soon.
 */
@Component
class ReportLetter implements Reaction {

    private static final Logger log = LoggerFactory.getLogger(ReportLetter.class);
    private static final Duration CLAIM = Duration.ofMinutes(10);
    private static final Duration DAY = Duration.ofDays(1);

    /** Not what they say: the letter may be read on any device. */
    private static final String TEXT = """
            Hello,

            reports that somebody broke the conduct of OpenGov Community wait for a decision. Read them with
            GET /api/conduct/reports and decide them with POST /api/conduct/reports/{id}/decision, as it is said here:

            %s/docs

            This is the only letter about them within a day.
            """;

    private final Reports reports;
    private final ReportNotices notices;
    private final Members members;
    private final AccountMail mail;
    private final String publicUrl;

    ReportLetter(
            Reports reports,
            ReportNotices notices,
            Members members,
            AccountMail mail,
            @Value("${opengov.public-url}") String publicUrl) {
        this.reports = reports;
        this.notices = notices;
        this.members = members;
        this.mail = mail;
        this.publicUrl = publicUrl;
    }

    @Override
    public String type() {
        return "org.opengovcommunity.membership.conduct-reported.v1";
    }

    @Override
    public void to(CloudEvent reported) {
        tellWhoMayDecide();
    }

    /** At a fixed rate, for such runs do not share the thread of all that is done with a fixed delay. */
    @Scheduled(fixedRateString = "PT10M")
    void tellWhoMayDecide() {
        if (!reports.someWait()) {
            return;
        }
        for (Role role : List.of(Role.MODERATOR, Role.ADMIN)) {
            members.withRole(role).stream()
                    .filter(member -> !member.standing().suspended())
                    .filter(member -> reports.waitFor(member.id()))
                    .filter(member -> notices.claim(member.id(), CLAIM))
                    .filter(this::send)
                    .forEach(member -> notices.told(member.id(), DAY));
        }
    }

    /** Whether it counts: a letter that is refused does, for today. */
    private boolean send(Member member) {
        try {
            mail.send(member.email(), "Reports wait for a moderator of OpenGov Community", TEXT.formatted(publicUrl));
            return true;
        } catch (MailException e) {
            log.warn(
                    "Member {} could not be told of reports: {}",
                    member.id(),
                    e.getClass().getSimpleName());
            return !Letters.isAway(e);
        }
    }
}
