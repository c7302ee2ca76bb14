package org.opengovcommunity.notifications.post;

import java.util.List;
import org.opengovcommunity.notifications.post.Post.Decision;

/** What moderators have laid down for a list. */
interface Moderation {

    /** Whether every post of the list waits for a moderator now. */
    boolean emergency(String list);

    /** @param by who says so, when and why */
    void emergency(String list, boolean on, Decision by);

    boolean banned(String list, String address);

    /** @param by who says so, when and why */
    void ban(String list, String address, Decision by);

    /**
     * Lets an address post again.
     *
     * @param by who says so, when and why
     * @return false when it was not banned
     */
    boolean unban(String list, String address, Decision by);

    /** Addresses in lower case, in their order. */
    List<String> bans(String list);

    /** Whether a moderator has approved a post of this member before. */
    boolean knows(String list, String memberId);

    void know(String list, String memberId);
}
