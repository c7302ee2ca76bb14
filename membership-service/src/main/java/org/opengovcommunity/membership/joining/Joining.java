package org.opengovcommunity.membership.joining;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.opengovcommunity.membership.conduct.Conduct;
import org.opengovcommunity.membership.links.AddressLinks;
import org.opengovcommunity.membership.mail.AccountMail;
import org.opengovcommunity.membership.mail.AfterAnswer;
import org.opengovcommunity.membership.member.Acceptance;
import org.opengovcommunity.membership.member.AlreadyMember;
import org.opengovcommunity.membership.member.Members;
import org.opengovcommunity.membership.subscription.MailingLists;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Service;

/** From an application to a member. Only the mailbox's owner learns whether an address is known. */
@Service
class Joining {

    private static final Logger log = LoggerFactory.getLogger(Joining.class);
    private static final String CONFIRM = """
            Hello,

            this link makes you a member of OpenGov Community. It works for 24 hours:

            %s

            If you did not apply, ignore this message; nothing happens without the link.
            """;
    private static final String KNOWN = """
            Hello,

            somebody applied for OpenGov Community with this address, but it is a member's already. Sign in here:

            %s

            If it was not you, ignore this message; nothing has changed.
            """;

    private final Members members;
    private final MailingLists lists;
    private final Conduct conduct;
    private final AddressLinks<Application> links;
    private final AccountMail mail;
    private final AfterAnswer after;
    private final Clock clock;
    private final String publicUrl;

    Joining(
            Members members,
            MailingLists lists,
            Conduct conduct,
            AddressLinks<Application> links,
            AccountMail mail,
            AfterAnswer after,
            Clock clock,
            @Value("${opengov.public-url}") String publicUrl) {
        this.members = members;
        this.lists = lists;
        this.conduct = conduct;
        this.links = links;
        this.mail = mail;
        this.after = after;
        this.clock = clock;
        this.publicUrl = publicUrl;
    }

    /** Has the link that completes the application mailed. */
    void apply(Application application) {
        links.ask(application.email(), application);
        after.send("A link to join", this::mailLinks);
    }

    @Scheduled(fixedRateString = "PT10S")
    void mailLinks() {
        links.mailDue(this::send);
    }

    /** What the link behind this token is about. */
    Optional<Application> find(String token) {
        return links.find(token);
    }

    /** Makes the member. False when the link does not work. */
    boolean complete(String token) {
        Optional<Application> application = links.find(token);
        application.ifPresent(this::join);
        return application.isPresent();
    }

    private void join(Application application) {
        try {
            var email = application.email();
            var accepted = new Acceptance(conduct.version(), clock.instant());
            var member = application.member(lists.sectorOf(email), lists.organizationOf(email), accepted);
            members.add(List.of(member.join()));
        } catch (AlreadyMember followedTheLinkTwice) {
            log.debug("A link to join was followed again");
        }
    }

    private void send(Application application, String token) {
        if (members.byEmail(application.email()).isPresent()) {
            mail.send(
                    application.email(),
                    "You are a member of OpenGov Community already",
                    KNOWN.formatted(publicUrl + "/login"));
        } else {
            mail.send(
                    application.email(),
                    "Join OpenGov Community? Please confirm",
                    CONFIRM.formatted(publicUrl + "/join/" + token));
        }
    }
}
