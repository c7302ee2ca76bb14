package org.opengovcommunity.notifications.post;

import org.opengovcommunity.defaults.security.Caller;
import org.opengovcommunity.defaults.security.Roles;
import org.opengovcommunity.defaults.security.Sector;
import org.opengovcommunity.defaults.web.Problem;
import org.opengovcommunity.notifications.list.MailingList;
import org.opengovcommunity.notifications.list.MailingList.Audience;
import org.opengovcommunity.notifications.list.MailingLists;
import org.springframework.stereotype.Component;

/** Which lists a caller who has the role may moderate: that of government only from inside it. */
@Component
class ModeratedLists {

    private final MailingLists lists;

    ModeratedLists(MailingLists lists) {
        this.lists = lists;
    }

    /** @throws Problem 404 when there is no such list for the caller */
    MailingList moderated(String name) {
        Caller caller = Caller.current();
        return lists.find(name)
                .filter(list -> list.audience() == Audience.EVERYONE
                        || caller.sector() == Sector.GOVERNMENT
                        || caller.has(Roles.ADMIN))
                .orElseThrow(() -> Problem.notFound("list-not-found", "There is no such list for you to moderate."));
    }
}
