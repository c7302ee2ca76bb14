package org.opengovcommunity.membership.joining;

import java.util.List;
import java.util.Optional;
import org.opengovcommunity.membership.mail.AccountMail;
import org.opengovcommunity.membership.member.AlreadyMember;
import org.opengovcommunity.membership.member.Members;
import org.opengovcommunity.membership.subscription.MailingLists;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.task.AsyncTaskExecutor;
import org.springframework.dao.DataAccessException;
import org.springframework.mail.MailException;
import org.springframework.stereotype.Service;

/**
 * From an application to a member. The answer to an application goes out before anybody looks whether the address is
 * known: neither its text nor its time tells. Only the mailbox's owner learns it.
 */
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
    private final JoinLinks links;
    private final AccountMail mail;
    private final AsyncTaskExecutor executor;
    private final String publicUrl;

    Joining(
            Members members,
            MailingLists lists,
            JoinLinks links,
            AccountMail mail,
            AsyncTaskExecutor applicationTaskExecutor,
            @Value("${opengov.public-url}") String publicUrl) {
        this.members = members;
        this.lists = lists;
        this.links = links;
        this.mail = mail;
        this.executor = applicationTaskExecutor;
        this.publicUrl = publicUrl;
    }

    /** Mails the link that completes the application. */
    void apply(Application application) {
        executor.execute(() -> {
            try {
                links.make(application).ifPresent(token -> send(application, token));
            } catch (DataAccessException e) {
                log.warn("A link to join could not be made: {}", e.getClass().getSimpleName());
            }
        });
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
            var member = application.member(lists.sectorOf(email), lists.organizationOf(email));
            members.add(List.of(member.join()));
        } catch (AlreadyMember followedTheLinkTwice) {
            log.debug("A link to join was followed again");
        }
    }

    private void send(Application application, String token) {
        try {
            if (members.byEmail(application.email()).isPresent()) {
                mail.send(application.email(), "You are a member already", KNOWN.formatted(publicUrl + "/sign-in"));
            } else {
                mail.send(application.email(), "Please confirm", CONFIRM.formatted(publicUrl + "/join/" + token));
            }
        } catch (MailException e) {
            log.warn("A link to join could not be sent: {}", e.getClass().getSimpleName());
            links.remove(application.email());
        }
    }
}
