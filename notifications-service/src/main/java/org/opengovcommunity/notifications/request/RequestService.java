package org.opengovcommunity.notifications.request;

import io.cloudevents.CloudEvent;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import org.opengovcommunity.notifications.correspondence.Correspondence;
import org.opengovcommunity.notifications.correspondence.LetterDraft;
import org.opengovcommunity.notifications.list.MailingList;
import org.opengovcommunity.notifications.list.MailingLists;
import org.opengovcommunity.notifications.list.Moderators;
import org.opengovcommunity.notifications.receiving.Addressee.Role;

/** Answers requests for help and passes on what is for the owners, once it is archived. */
final class RequestService {

    private final Requests requests;
    private final MailingLists lists;
    private final Moderators moderators;
    private final Correspondence correspondence;
    private final HelpText help;

    RequestService(
            Requests requests,
            MailingLists lists,
            Moderators moderators,
            Correspondence correspondence,
            HelpText help) {
        this.requests = requests;
        this.lists = lists;
        this.moderators = moderators;
        this.correspondence = correspondence;
        this.help = help;
    }

    /** Bears repetition. */
    void on(CloudEvent event) {
        if (event.getSubject() != null && event.getType().equals(RequestEvent.RECEIVED)) {
            requests.find(event.getSubject())
                    .filter(request -> !request.automatic())
                    .ifPresent(this::handle);
        }
    }

    private void handle(Request request) {
        MailingList list = lists.named(request.list());
        if (request.role() == Role.REQUEST && request.sender() != null) {
            answer(request, list);
        }
        if (request.role() == Role.OWNER && !moderators.of(list).isEmpty()) {
            forward(request, list);
        }
    }

    /** At most one answer a day to each address: who forges a sender cannot have us flood somebody. */
    private void answer(Request request, MailingList list) {
        String address = request.sender().address();
        LocalDate day = request.receivedAt().atZone(ZoneOffset.UTC).toLocalDate();
        correspondence.write(new LetterDraft(
                list,
                "help\n" + address.toLowerCase(Locale.ROOT) + "\n" + day,
                List.of(address),
                "How to use " + list.title(),
                help.of(list),
                request.messageId(),
                null));
    }

    private void forward(Request request, MailingList list) {
        correspondence.write(new LetterDraft(
                list,
                "owner\n" + request.id(),
                moderators.of(list),
                "To the owners of " + list.name() + ": " + request.subject(),
                "Somebody wrote to the owners of " + list.title() + ". The message is enclosed as it came.\n",
                null,
                request.raw()));
    }
}
