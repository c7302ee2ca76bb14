package org.opengovcommunity.notifications.request;

import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.Set;
import org.apache.commons.codec.digest.DigestUtils;
import org.jspecify.annotations.Nullable;
import org.opengovcommunity.notifications.address.AddressEvent;
import org.opengovcommunity.notifications.address.AddressEvent.LeaveRequested;
import org.opengovcommunity.notifications.address.AddressEvent.SubscriptionRequested;
import org.opengovcommunity.notifications.message.Automation;
import org.opengovcommunity.notifications.message.Headers;
import org.opengovcommunity.notifications.message.Mailbox;
import org.opengovcommunity.notifications.message.Words;
import org.opengovcommunity.notifications.receiving.Addressee;
import org.opengovcommunity.notifications.receiving.Addressee.Role;
import org.opengovcommunity.notifications.receiving.Addressees;
import org.opengovcommunity.notifications.receiving.ArrivedMail;
import org.opengovcommunity.notifications.receiving.Destination;
import org.springframework.stereotype.Component;

/** Takes what is sent to a list's other addresses. */
@Component
class RequestIntake implements Destination {

    private static final int ID_LENGTH = 32;

    private final Requests requests;
    private final Addressees addressees;

    RequestIntake(Requests requests, Addressees addressees) {
        this.requests = requests;
        this.addressees = addressees;
    }

    @Override
    public Set<Role> roles() {
        return Set.of(Role.REQUEST, Role.SUBSCRIBE, Role.LEAVE, Role.OWNER);
    }

    @Override
    public void take(Addressee addressee, ArrivedMail mail) {
        Request request = read(addressee, mail);
        requests.add(request, meaning(request));
    }

    private Request read(Addressee addressee, ArrivedMail mail) {
        var headers = Headers.of(mail.raw());
        Mailbox sender = headers.first("From").flatMap(Mailbox::first).orElse(null);
        String source = addressee.list().name() + "\n" + addressee.role() + "\n" + DigestUtils.sha256Hex(mail.raw());
        return new Request(
                DigestUtils.sha256Hex(source).substring(0, ID_LENGTH),
                1,
                addressee.list().name(),
                addressee.role(),
                sender,
                headers.messageId().orElse(null),
                headers.subject(),
                Automation.answersNobody(
                                headers, mail.envelopeSender(), addressee.list().address())
                        || (sender != null && addressees.find(sender.address()).isPresent()),
                mail.receivedAt().truncatedTo(ChronoUnit.MILLIS),
                headers.first("Date").flatMap(Words::date).orElse(null),
                mail.raw());
    }

    /** What membership has to do; a machine that writes here means nothing. */
    private @Nullable AddressEvent meaning(Request request) {
        Mailbox sender = request.sender();
        if (sender == null || request.automatic()) {
            return null;
        }
        return switch (request.role()) {
            case SUBSCRIBE ->
                mayApply(request, sender)
                        ? new SubscriptionRequested(request.list(), sender.address(), sender.name())
                        : null;
            case LEAVE -> new LeaveRequested(request.list(), sender.address());
            case POST, REQUEST, OWNER, BOUNCES -> null;
        };
    }

    /**
     * So many a day, for each is answered whoever it is: who forges senders cannot have us write to everybody. Leaving
     * has no such limit, which would keep members in: only who gets the list is answered.
     */
    private boolean mayApply(Request request, Mailbox sender) {
        String address = sender.address().toLowerCase(Locale.ROOT);
        return requests.isFirst(request.inDay(), address, RequestService.MOST_A_DAY);
    }
}
