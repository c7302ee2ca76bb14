package org.opengovcommunity.notifications.post;

import java.util.List;

/** What moderators have laid down for a list. */
interface Moderation {

    /** Whether every post of the list waits for a moderator now. */
    boolean emergency(String list);

    void emergency(String list, boolean on);

    boolean banned(String list, String address);

    void ban(String list, String address);

    /** False when it was not banned. */
    boolean unban(String list, String address);

    /** Addresses in lower case, in their order. */
    List<String> bans(String list);

    /** Whether a moderator has approved a post of this member before. */
    boolean knows(String list, String memberId);

    void know(String list, String memberId);
}
