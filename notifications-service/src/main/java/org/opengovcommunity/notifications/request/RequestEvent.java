package org.opengovcommunity.notifications.request;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.opengovcommunity.notifications.receiving.Addressee.Role;

/** What happens to requests. */
public sealed interface RequestEvent {

    String RECEIVED = "org.opengovcommunity.notifications.request-received.v1";

    /**
     * Somebody wrote to one of a list's other addresses.
     *
     * @param to which of them
     * @param from the sender as people read it, unproven; empty when nobody can be made out
     * @param raw the bytes that came, in JSON as Base64
     */
    record RequestReceived(
            String requestId,
            String list,
            Role to,
            @Nullable String messageId,
            String subject,
            String from,
            @Nullable Instant sentAt,
            Instant receivedAt,
            byte[] raw)
            implements RequestEvent {}
}
