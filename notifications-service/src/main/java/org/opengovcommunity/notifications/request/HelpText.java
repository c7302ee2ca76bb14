package org.opengovcommunity.notifications.request;

import org.opengovcommunity.notifications.list.Links;
import org.opengovcommunity.notifications.list.MailingList;

/** What is answered to whoever asks how a list works. */
record HelpText(Links links) {

    String of(MailingList list) {
        return """
                This is the mailing list "%s".

                To write to everyone on the list:
                %s
                To join, write to (the text does not matter):
                %s
                To leave, write to:
                %s
                To choose how it comes, and for how long you do not want it:
                %s
                To reach the people who run it:
                %s

                What has been sent to the list, for those who may read it:
                %s
                """.formatted(
                        list.title(),
                        list.announceOnly() ? "only the platform posts to this list" : list.address(),
                        list.address("subscribe-request"),
                        list.address("leave"),
                        links.account(),
                        list.address("owner"),
                        links.archive(list));
    }
}
