package org.opengovcommunity.notifications.fuzz;

import java.time.Instant;
import java.util.Map;
import java.util.Set;
import org.opengovcommunity.notifications.bounce.FuzzedReports;
import org.opengovcommunity.notifications.copy.AttachmentRule;
import org.opengovcommunity.notifications.copy.AttachmentRules;
import org.opengovcommunity.notifications.copy.Copies;
import org.opengovcommunity.notifications.copy.Original;
import org.opengovcommunity.notifications.digest.FuzzedDigests;
import org.opengovcommunity.notifications.list.Links;
import org.opengovcommunity.notifications.list.MailingList;
import org.opengovcommunity.notifications.list.MailingList.Audience;
import org.opengovcommunity.notifications.mbox.FuzzedMbox;
import org.opengovcommunity.notifications.message.Attachments;
import org.opengovcommunity.notifications.message.Authentication;
import org.opengovcommunity.notifications.message.Automation;
import org.opengovcommunity.notifications.message.Headers;
import org.opengovcommunity.notifications.message.Mailbox;
import org.opengovcommunity.notifications.post.FuzzedPosts;
import org.opengovcommunity.notifications.request.FuzzedRequests;
import org.opengovcommunity.notifications.thread.FuzzedThreads;

/** Gives the same bytes to everything that reads mail; what the fuzzer calls, in a process of its own. */
public final class EveryReader {

    private static final MailingList LIST = new MailingList(
            "opengov-civ", "opengov-civ@lists.test", "Open Government", Audience.EVERYONE, false, false);
    private static final Links LINKS = new Links("https://community.test");
    private static final Mailbox AUTHOR = new Mailbox("", "a@b.test");

    private EveryReader() {}

    /** Found by its name. Whatever it throws is a bug. */
    public static void fuzzerTestOneInput(byte[] message) {
        var headers = Headers.of(message);
        Authentication.dmarc(headers, Set.of("mx.test"));
        Automation.writtenByMachine(headers, "a@b.test");
        Automation.loops(headers, LIST.address());
        Attachments.extensions(message);
        FuzzedPosts.read(message, LIST);
        FuzzedRequests.read(message, LIST);
        FuzzedReports.read(message);
        FuzzedThreads.read(message);
        FuzzedDigests.read(message, LIST);
        FuzzedMbox.read(message);
        for (AttachmentRule rule : AttachmentRule.values()) {
            copy(message, rule);
        }
    }

    private static void copy(byte[] message, AttachmentRule rule) {
        var rules = new AttachmentRules(Map.of(LIST.name(), rule), Set.of("exe"), LINKS);
        try {
            new Copies(LINKS, rules, Set.of())
                    .of(new Original("p1", message, "<m@lists.test>", AUTHOR, Instant.EPOCH), LIST, "recipient-x");
        } catch (IllegalArgumentException noCopy) {
            // Then the post waits for a moderator.
        }
    }
}
