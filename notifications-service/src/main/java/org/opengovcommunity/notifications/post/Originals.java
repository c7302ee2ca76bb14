package org.opengovcommunity.notifications.post;

import org.opengovcommunity.notifications.list.MailingList;
import org.opengovcommunity.notifications.post.PostEvent.PostReceived;
import org.opengovcommunity.notifications.receiving.ArrivedMail;

/** Messages of another time, as the archive knows those that arrive now. */
public final class Originals {

    private Originals() {}

    /** What is told of a message that is only to be kept. Without a post in the store nobody sends it to anybody. */
    public static PostReceived received(MailingList list, ArrivedMail mail) {
        return PostReader.read(list, mail).received(mail.raw());
    }
}
