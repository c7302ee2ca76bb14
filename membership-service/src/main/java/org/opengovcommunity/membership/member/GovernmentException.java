package org.opengovcommunity.membership.member;

import java.time.Instant;

/**
 * Makes a member count as government whose address does not show it.
 *
 * @param reason why a moderator vouches for it; the member may read it
 * @param until when it ends by itself
 */
public record GovernmentException(String reason, Instant until) {}
