package org.opengovcommunity.notifications.list;

import java.util.List;
import java.util.Map;

/** Who is told by mail what there is to do on a list, by the name of the list. */
public record Moderators(Map<String, List<String>> addresses) {

    public List<String> of(MailingList list) {
        return addresses.getOrDefault(list.name(), List.of());
    }
}
