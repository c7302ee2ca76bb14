package org.opengovcommunity.notifications.copy;

import java.time.Instant;
import org.opengovcommunity.notifications.message.Mailbox;

/**
 * What a copy is made of.
 *
 * @param id of the post
 * @param messageId as it is to be, should the message have none
 * @param receivedAt for the Date header, should the message have none
 */
public record Original(String id, byte[] raw, String messageId, Mailbox author, Instant receivedAt) {}
