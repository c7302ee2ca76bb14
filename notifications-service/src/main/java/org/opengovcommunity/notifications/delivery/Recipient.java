package org.opengovcommunity.notifications.delivery;

import java.util.regex.Pattern;

/**
 * Someone a message goes to.
 *
 * @param address e-mail address, not shown to anybody
 * @param token what stands for this recipient in the unsubscribe link and the return path of their copy
 */
public record Recipient(String memberId, String name, String address, String token) {

    private static final Pattern CONTROL = Pattern.compile("\\p{Cntrl}");

    /** Names come from people; a control character would break the canonical roster. */
    public Recipient {
        name = CONTROL.matcher(name).replaceAll(" ");
    }
}
