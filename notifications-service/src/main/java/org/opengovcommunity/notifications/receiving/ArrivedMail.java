package org.opengovcommunity.notifications.receiving;

import java.time.Instant;

/**
 * A message as it came.
 *
 * @param envelopeSender where bounces of it go; empty for mail that must not bounce (RFC 5321, section 4.5.5)
 * @param raw the bytes between DATA and its end, nothing added
 */
public record ArrivedMail(String envelopeSender, Instant receivedAt, byte[] raw) {}
