package org.opengovcommunity.notifications.request;

import org.opengovcommunity.notifications.list.MailingList;

/** What is answered to whoever asks how a list works. */
record HelpText(String publicUrl) {

    String of(MailingList list) {
        return """
                This is the mailing list "%s".

                To write to everyone on the list:
                %s
                To join, write to (the text does not matter):
                %s
                To leave, write to:
                %s
                To reach the people who run it:
                %s

                You can also join, leave and choose how often you get mail here:
                %s
                """.formatted(
                        list.title(),
                        list.announceOnly() ? "only the platform posts to this list" : list.address(),
                        list.address("subscribe-request"),
                        list.address("leave"),
                        list.address("owner"),
                        publicUrl);
    }
}
