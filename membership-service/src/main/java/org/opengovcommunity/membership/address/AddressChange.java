package org.opengovcommunity.membership.address;

import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.opengovcommunity.membership.address.AddressLinks.StoredLink;
import org.opengovcommunity.membership.mail.AccountMail;
import org.opengovcommunity.membership.mail.LinkToken;
import org.opengovcommunity.membership.member.AlreadyMember;
import org.opengovcommunity.membership.member.Change;
import org.opengovcommunity.membership.member.EmailAddress;
import org.opengovcommunity.membership.member.Member;
import org.opengovcommunity.membership.member.MemberChanges;
import org.opengovcommunity.membership.member.Members;
import org.opengovcommunity.membership.subscription.MailingList;
import org.opengovcommunity.membership.subscription.MailingLists;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.task.AsyncTaskExecutor;
import org.springframework.dao.DataAccessException;
import org.springframework.mail.MailException;
import org.springframework.stereotype.Service;

/**
 * From a wish for another address to the change. Only the link in the new mailbox changes anything, and the old mailbox
 * hears of it before. Whether the new address is somebody else's is told to that mailbox alone.
 */
@Service
class AddressChange {

    private static final Logger log = LoggerFactory.getLogger(AddressChange.class);
    private static final String CONFIRM = """
            Hello,

            this link makes this the address of your membership in OpenGov Community. It works once, for 24 hours:

            %s

            If you did not ask for it, ignore this message; nothing happens without the link.
            """;
    private static final String TAKEN = """
            Hello,

            a member of OpenGov Community asked for this address, but it is the address of a membership already. Nothing
            has changed. If both memberships are yours, leave with one of them first.
            """;
    private static final String NOTE = """
            Hello,

            you asked to use another address for your membership in OpenGov Community. It changes when you follow the link
            that we have sent there.

            If it was not you, somebody else uses your account: please tell a moderator at once.
            """;

    private final Members members;
    private final MemberChanges changes;
    private final MailingLists lists;
    private final AddressLinks links;
    private final AccountMail mail;
    private final AsyncTaskExecutor executor;
    private final String publicUrl;

    AddressChange(
            Members members,
            MemberChanges changes,
            MailingLists lists,
            AddressLinks links,
            AccountMail mail,
            AsyncTaskExecutor applicationTaskExecutor,
            @Value("${opengov.public-url}") String publicUrl) {
        this.members = members;
        this.changes = changes;
        this.lists = lists;
        this.links = links;
        this.mail = mail;
        this.executor = applicationTaskExecutor;
        this.publicUrl = publicUrl;
    }

    /** Mails the link that completes the change, and the note. */
    void ask(Member member, EmailAddress address) {
        executor.execute(() -> {
            try {
                links.make(member.id(), address).ifPresent(token -> send(member, address, token));
            } catch (MailException | DataAccessException e) {
                log.warn(
                        "A change of address could not be prepared: {}",
                        e.getClass().getSimpleName());
                links.remove(member.id());
            }
        });
    }

    /** What the link behind this token is about. */
    Optional<StoredLink> find(LinkToken token) {
        return links.find(token);
    }

    /** Changes the address. False when the link does not work, or the address has become somebody else's. */
    boolean complete(LinkToken token) {
        return links.find(token).filter(this::move).isPresent();
    }

    private boolean move(StoredLink link) {
        try {
            var address = new EmailAddress(link.email());
            boolean moved = changes.change(link.memberId(), member -> Optional.of(move(member, address)))
                    .isPresent();
            links.remove(link.memberId());
            return moved;
        } catch (AlreadyMember taken) {
            return false;
        }
    }

    private Change move(Member member, EmailAddress address) {
        Set<String> closed = lists.lists().stream()
                .map(MailingList::name)
                .filter(list -> !lists.admits(list, address))
                .collect(Collectors.toSet());
        return member.moveTo(address, lists.sectorOf(address), closed);
    }

    private void send(Member member, EmailAddress address, LinkToken token) {
        mail.send(member.email(), "Your address is about to change", NOTE);
        if (members.byEmail(address).isPresent()) {
            mail.send(address, "This is a member's address already", TAKEN);
        } else {
            mail.send(
                    address,
                    "Please confirm your new address",
                    CONFIRM.formatted(publicUrl + "/address/" + token.value()));
        }
    }
}
