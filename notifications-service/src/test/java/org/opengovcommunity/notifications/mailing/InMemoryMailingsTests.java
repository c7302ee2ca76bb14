package org.opengovcommunity.notifications.mailing;

import java.util.List;

class InMemoryMailingsTests implements MailingsContract {

    private final InMemoryMailings mailings = new InMemoryMailings();

    @Override
    public Mailings mailings() {
        return mailings;
    }

    @Override
    public List<String> pending(Mailing mailing) {
        return mailings.events(mailing).stream().map(MailingEvent::type).toList();
    }
}
