package org.opengovcommunity.local.mail;

import java.time.Instant;
import java.util.List;

/**
 * What the lists show of a message.
 *
 * @param id opaque, later ones are greater
 * @param returnPath envelope sender; empty for a bounce
 * @param to envelope recipients, not the header
 * @param from decoded {@code From} header
 * @param subject decoded {@code Subject} header
 */
public record CaughtMessage(
        String id, String returnPath, List<String> to, String from, String subject, Instant receivedAt) {

    /** Whether one of the envelope recipients is this address; upper and lower case are the same. */
    public boolean isFor(String address) {
        return to.stream().anyMatch(address::equalsIgnoreCase);
    }
}
