package org.opengovcommunity.notifications.delivery;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.IntStream;

/** Recipients in the order in which they are served. */
public record Roster(List<Recipient> recipients) {

    public Roster {
        recipients = List.copyOf(recipients);
    }

    public int size() {
        return recipients.size();
    }

    /** Those of all recipients, in their order. */
    List<Integer> indexes() {
        return IntStream.range(0, size()).boxed().toList();
    }

    /**
     * The canonical form: per recipient one line of member id, name, address and token, parted by TAB and ended by LF.
     * Hashes are over its UTF-8 bytes.
     */
    public String canonical() {
        var text = new StringBuilder(recipients.size() * 96);
        for (Recipient recipient : recipients) {
            text.append(recipient.memberId()).append('\t');
            text.append(recipient.name()).append('\t');
            text.append(recipient.address()).append('\t');
            text.append(recipient.token()).append('\n');
        }
        return text.toString();
    }

    /** Reads the {@link #canonical} form back. */
    public static Roster ofCanonical(String text) {
        return new Roster(text.lines().map(Roster::recipient).toList());
    }

    public byte[] canonicalBytes() {
        return canonical().getBytes(StandardCharsets.UTF_8);
    }

    private static Recipient recipient(String line) {
        String[] fields = line.split("\t", -1);
        return new Recipient(fields[0], fields[1], fields[2], fields[3]);
    }
}
