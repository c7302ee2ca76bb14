package org.opengovcommunity.notifications.post;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.opengovcommunity.notifications.post.Post.Decision;

/** What moderators have laid down for a list. */
interface Moderation {

    /**
     * An address whose mail is discarded.
     *
     * @param address in lower case
     * @param by who banned it, when and why; null when that was before it was kept
     */
    record Ban(String address, @Nullable Decision by) {}

    /** Whether every post of the list waits for a moderator now. */
    boolean emergency(String list);

    /** Who last began or ended the emergency, when and why; empty when nobody did, or before that was kept. */
    Optional<Decision> emergencySaid(String list);

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

    /** In the order of addresses. */
    List<Ban> bans(String list);

    /** Whether a moderator has approved a post of this member before. */
    boolean knows(String list, String memberId);

    void know(String list, String memberId);
}
