package org.opengovcommunity.notifications.bounce;

/** Reads any bytes as a report. */
public final class FuzzedReports {

    private static final ReportReader READER = new ReportReader();

    private FuzzedReports() {}

    public static void read(byte[] message) {
        READER.read(message);
    }
}
