package org.opengovcommunity.membership.moderation;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.opengovcommunity.membership.member.Suspension;

/**
 * The one appeal that a suspended member has against a suspension. It is there from the suspension on, without a text
 * until the member appeals.
 *
 * @param id later suspensions have greater ids
 * @param suspendedBy id of whoever suspended, who does not decide here
 * @param tokenSha256 hash of the secret in the mailed link
 * @param text what the member says; null until then
 * @param outcome null until it is decided
 */
record Appeal(
        String id,
        String member,
        Suspension suspension,
        String suspendedBy,
        Instant suspendedAt,
        String tokenSha256,
        @Nullable String text,
        @Nullable Instant filedAt,
        @Nullable Outcome outcome,
        long version) {

    enum Decision {
        /** The suspension ends. */
        GRANT,
        REJECT
    }

    record Outcome(Decision decision, String reason, String by, Instant at) {}

    boolean filed() {
        return text != null;
    }

    Appeal filed(String words, Instant at) {
        return new Appeal(id, member, suspension, suspendedBy, suspendedAt, tokenSha256, words, at, null, version + 1);
    }

    Appeal decided(Outcome made) {
        return new Appeal(
                id, member, suspension, suspendedBy, suspendedAt, tokenSha256, text, filedAt, made, version + 1);
    }
}
