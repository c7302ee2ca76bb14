package org.opengovcommunity.notifications.mbox;

/** Splits any bytes as a file of messages. */
public final class FuzzedMbox {

    private FuzzedMbox() {}

    public static void read(byte[] file) {
        int first = Splitter.firstSeparator(file);
        Splitter.lastLines(file);
        var all = Splitter.split(file, 0, true);
        var some = Splitter.split(file, first, false);
        if (all.consumed() != file.length || some.consumed() > file.length) {
            throw new IllegalStateException("the end is elsewhere");
        }
    }
}
