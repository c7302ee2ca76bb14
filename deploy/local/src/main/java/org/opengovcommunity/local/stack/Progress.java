package org.opengovcommunity.local.stack;

/** What {@code deploy/up} shows. */
final class Progress {

    private Progress() {}

    static void line(String part, String text) {
        System.out.printf("  %-24s%s%n", part, text);
    }

    static void ready(Running part) {
        line(part.part().name(), "ready after %5.1f s".formatted(part.startSeconds()));
    }

    /** Where to go now. */
    static void summary(Settings settings, double seconds) throws CannotStart {
        Ports ports = settings.ports();
        System.out.printf("Everything is ready after %.1f s.%n%n", seconds);
        System.out.printf("Platform     http://localhost:%d%n", ports.of("gateway"));
        System.out.printf("API to try   http://localhost:%d/docs%n", ports.of("gateway"));
        if (settings.smtp() == null) {
            System.out.printf("Caught mail  http://localhost:%d%n", ports.of("mailweb"));
        }
        System.out.printf("Mail in      SMTP on port %d%n", ports.of("mailin"));
        if (settings.seed()) {
            System.out.println("""
                    Accounts     admin@gov.test      lead@gov.test     moderator@gov.test
                                 records@gov.test    member@gov.test   citizen@civil.test""");
            System.out.printf(
                    "             A token for one of them: deploy/token%s lead@gov.test%n", elsewhere(settings));
        }
        System.out.printf("How it is    deploy/status%s%nStop it      deploy/down%<s%n", elsewhere(settings));
    }

    /** What the other commands need to find a stack that keeps its data elsewhere. */
    private static String elsewhere(Settings settings) {
        return settings.data().equals(Settings.defaultData(settings.project())) ? "" : " --data " + settings.data();
    }
}
