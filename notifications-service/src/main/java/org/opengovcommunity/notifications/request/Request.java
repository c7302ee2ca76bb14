package org.opengovcommunity.notifications.request;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;
import org.opengovcommunity.notifications.message.Mailbox;
import org.opengovcommunity.notifications.receiving.Addressee.Role;
import org.opengovcommunity.notifications.request.RequestEvent.RequestReceived;

/**
 * A message to one of a list's other addresses.
 *
 * @param id 32 hex digits that follow from the list, the address and the bytes
 * @param role which address it was sent to
 * @param sender the first mailbox of its From header, which proves nothing; null when there is none
 * @param messageId with angle brackets; null when it has none that could be answered
 * @param automatic written by a machine, which is never answered (RFC 3834)
 * @param sentAt what its Date header claims
 * @param raw the bytes that came
 */
record Request(
        String id,
        long version,
        String list,
        Role role,
        @Nullable Mailbox sender,
        @Nullable String messageId,
        String subject,
        boolean automatic,
        Instant receivedAt,
        @Nullable Instant sentAt,
        byte[] raw) {

    /** On which it came, in UTC. */
    LocalDate day() {
        return receivedAt.atZone(ZoneOffset.UTC).toLocalDate();
    }

    /** What is counted together in a day: all that came to the same address of the list. */
    String inDay() {
        return list + " " + role + " " + day();
    }

    RequestReceived received() {
        return new RequestReceived(
                id, list, role, messageId, subject, sender == null ? "" : sender.inWords(), sentAt, receivedAt, raw);
    }
}
