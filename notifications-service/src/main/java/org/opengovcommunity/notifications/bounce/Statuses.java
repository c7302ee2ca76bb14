package org.opengovcommunity.notifications.bounce;

/** Enhanced status codes (RFC 3463) in plain words, without what a server wrote, which may name the address. */
final class Statuses {

    private Statuses() {}

    /** @param status e.g. {@code 5.1.1} */
    static String inWords(String status) {
        String detail = status.substring(2);
        return switch (detail) {
            case "1.1", "1.0", "1.6" -> "The mail server says that there is no such mailbox.";
            case "1.2", "1.10", "4.4" -> "The mail server of the address cannot be found, or takes no mail.";
            case "2.1" -> "The mail server says that the mailbox is closed.";
            case "2.2" -> "The mail server says that the mailbox is full.";
            case "4.1", "4.7" -> "The mail server did not answer for days.";
            default ->
                detail.startsWith("7.") ? "The mail server does not accept mail from the list." : general(status);
        };
    }

    private static String general(String status) {
        return status.startsWith("4")
                ? "The mail server put the mail off until it was given up."
                : "The mail server refused the mail for good.";
    }
}
