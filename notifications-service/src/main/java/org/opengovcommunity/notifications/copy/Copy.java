package org.opengovcommunity.notifications.copy;

/**
 * A finished copy.
 *
 * @param subject as people read it
 * @param from as people read it
 * @param raw RFC 5322 bytes, all lines ended by CRLF
 */
public record Copy(String subject, String from, byte[] raw) {}
