package org.opengovcommunity.membership.address;

import java.util.Optional;
import org.opengovcommunity.membership.links.AddressLinks;
import org.opengovcommunity.membership.mail.AccountMail;
import org.opengovcommunity.membership.mail.AfterAnswer;
import org.opengovcommunity.membership.member.AlreadyMember;
import org.opengovcommunity.membership.member.Member;
import org.opengovcommunity.membership.member.MemberChanges;
import org.opengovcommunity.membership.member.Members;
import org.opengovcommunity.membership.subscription.MailingLists;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Service;

/** From the wish for another address to the member who has it; only a mailbox's owner learns who is known. */
@Service
class Moving {

    private static final Logger log = LoggerFactory.getLogger(Moving.class);
    private static final String CONFIRM = """
            Hello,

            this link makes this the address of your membership of OpenGov Community. It works for 24 hours:

            %s

            If you did not ask for it, ignore this message; nothing happens without the link.
            """;
    private static final String KNOWN = """
            Hello,

            somebody asked to move a membership of OpenGov Community to this address, but it is a member's already.

            If it was not you, ignore this message; nothing has changed.
            """;

    private final Members members;
    private final MemberChanges changes;
    private final MailingLists lists;
    private final AddressLinks<Move> links;
    private final AccountMail mail;
    private final AfterAnswer after;
    private final String publicUrl;

    Moving(
            Members members,
            MemberChanges changes,
            MailingLists lists,
            AddressLinks<Move> links,
            AccountMail mail,
            AfterAnswer after,
            @Value("${opengov.public-url}") String publicUrl) {
        this.members = members;
        this.changes = changes;
        this.lists = lists;
        this.links = links;
        this.mail = mail;
        this.after = after;
        this.publicUrl = publicUrl;
    }

    /** Has the link that makes it so mailed. */
    void ask(Move move) {
        links.ask(move.to(), move);
        after.send("A link to move", this::mailLinks);
    }

    @Scheduled(fixedRateString = "PT10S")
    void mailLinks() {
        links.mailDue(this::send);
    }

    /** What the link behind this token is about. */
    Optional<Move> find(String token) {
        return links.find(token).filter(move -> mayMove(move).isPresent());
    }

    /** The member at the new address; empty when the link does not work, or the address became somebody else's. */
    Optional<Moved> complete(String token) {
        return links.find(token).flatMap(move -> mayMove(move).flatMap(before -> move(before, move)));
    }

    private Optional<Moved> move(Member before, Move move) {
        try {
            var shown = lists.sectorOf(move.to());
            var moved = changes.change(before.id(), member -> member.move(move.to(), shown, lists.closedTo(shown)));
            links.remove(move.to());
            return moved.map(member -> new Moved(before.sector(), member.sector()));
        } catch (AlreadyMember taken) {
            log.debug("An address was taken before its link was followed");
            return Optional.empty();
        }
    }

    private Optional<Member> mayMove(Move move) {
        return members.byId(move.memberId()).filter(member -> !member.standing().suspended());
    }

    private void send(Move move, String token) {
        if (members.byEmail(move.to()).isPresent()) {
            mail.send(move.to(), "This address is known to OpenGov Community already", KNOWN);
        } else {
            mail.send(
                    move.to(),
                    "Your new address at OpenGov Community: please confirm",
                    CONFIRM.formatted(publicUrl + "/address/" + token));
        }
    }
}
