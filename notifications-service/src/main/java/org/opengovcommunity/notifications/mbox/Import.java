package org.opengovcommunity.notifications.mbox;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * How far the import of a file is.
 *
 * @param name what the file is called by whoever imports it, so that a broken-off import goes on
 * @param next offset in the file from which on bytes are missing
 * @param skipping whether they belong to a message that is too large
 * @param messages found so far; those imported, duplicates and broken ones together
 * @param problems the first ones; all are counted
 * @param complete the end of the file was reached
 */
public record Import(
        String list,
        String name,
        long version,
        long next,
        boolean skipping,
        long messages,
        long imported,
        long duplicates,
        long broken,
        List<Fault> problems,
        boolean complete,
        Instant updatedAt) {

    private static final int MOST_PROBLEMS = 1_000;

    /**
     * A message that was not imported, or was there already.
     *
     * @param offset of the message in the file
     * @param messageId empty when it has none
     * @param fault DUPLICATE, BROKEN or TOO_LARGE
     */
    public record Fault(long offset, String messageId, String fault) {}

    public Import {
        problems = List.copyOf(problems);
    }

    static Import begun(String list, String name, Instant now) {
        return new Import(list, name, 0, 0, false, 0, 0, 0, 0, List.of(), false, now);
    }

    /** After a piece of the file. */
    Import after(long end, long added, List<Fault> faults, boolean skippingOn, boolean last, Instant now) {
        long again = faults.stream()
                .filter(fault -> fault.fault().equals("DUPLICATE"))
                .count();
        List<Fault> kept = new ArrayList<>(problems);
        faults.stream().limit(Math.max(0, MOST_PROBLEMS - kept.size())).forEach(kept::add);
        return new Import(
                list,
                name,
                version + 1,
                end,
                skippingOn,
                messages + added + faults.size(),
                imported + added,
                duplicates + again,
                broken + faults.size() - again,
                kept,
                last,
                now);
    }
}
