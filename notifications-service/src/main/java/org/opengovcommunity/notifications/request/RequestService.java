package org.opengovcommunity.notifications.request;

import io.cloudevents.CloudEvent;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.opengovcommunity.notifications.correspondence.Correspondence;
import org.opengovcommunity.notifications.correspondence.LetterDraft;
import org.opengovcommunity.notifications.list.MailingList;
import org.opengovcommunity.notifications.list.MailingLists;
import org.opengovcommunity.notifications.list.Moderators;
import org.opengovcommunity.notifications.receiving.Addressee.Role;

/** Answers requests for help and passes on what is for the owners, once it is archived. */
final class RequestService {

    /** Answers, applications, or messages to the owners, of one list. */
    static final int MOST_A_DAY = 100;

    private static final Pattern DETAIL = Pattern.compile("(?<=.)\\+.*(?=@)");

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
            if (isFirst(request, request.id())) {
                forward(request, list);
            } else {
                tellOfMore(request, list);
            }
        }
    }

    /**
     * At most one answer a day to each address, whatever stands behind its plus, and so many a day to all together (RFC
     * 3834, section 2): who forges senders cannot have us flood anybody.
     */
    private void answer(Request request, MailingList list) {
        String address = request.sender().address();
        String mailbox = DETAIL.matcher(address).replaceFirst("").toLowerCase(Locale.ROOT);
        if (!isFirst(request, mailbox)) {
            return;
        }
        correspondence.write(new LetterDraft(
                list,
                "help\n" + mailbox + "\n" + request.day(),
                List.of(address),
                "How to use " + list.title(),
                help.of(list),
                request.messageId(),
                null));
    }

    private boolean isFirst(Request request, String one) {
        return requests.isFirst(request.inDay(), one, MOST_A_DAY);
    }

    private void tellOfMore(Request request, MailingList list) {
        correspondence.write(new LetterDraft(
                list,
                "more\n" + request.day(),
                moderators.of(list),
                "More mail to the owners of " + list.name() + " than is passed on",
                """
                More than %d messages came to the owners of %s today. The others of today are in the archive, and \
                are not passed on.

                This is the only letter about them today.
                """.formatted(MOST_A_DAY, list.title()),
                null,
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
