package org.opengovcommunity.notifications.copy;

import java.util.Map;
import java.util.Set;
import org.opengovcommunity.notifications.list.Links;
import org.opengovcommunity.notifications.list.MailingList;
import org.opengovcommunity.notifications.message.AttachedFiles;
import org.opengovcommunity.notifications.message.Attachments;
import org.opengovcommunity.notifications.message.Encoded;
import org.opengovcommunity.notifications.message.Entity;
import org.opengovcommunity.notifications.message.Headers;

/**
 * What the lists do with the files in posts. The original is archived before, with all of them.
 *
 * @param rules by the name of the list; KEEP where nothing is said
 * @param forbidden extensions of file names, in lower case
 */
public record AttachmentRules(Map<String, AttachmentRule> rules, Set<String> forbidden, Links links) {

    /** The post as the list passes it on. */
    public Entity applied(Entity post, MailingList list, String postId) {
        return switch (rule(list)) {
            case KEEP -> post;
            case FILTER -> AttachedFiles.changed(post, (number, file) -> isForbidden(file) ? removed(file) : file);
            case LINK ->
                AttachedFiles.changed(
                        post,
                        (number, file) ->
                                isShownInText(file) ? file : linked(file, links.attachment(list, postId, number)));
        };
    }

    /** Whether a file of a forbidden type would be passed on. */
    public boolean letForbiddenPass(Entity post, MailingList list, String postId) {
        Entity passed = rule(list) == AttachmentRule.FILTER ? applied(post, list, postId) : post;
        return anyForbidden(passed.toBytes());
    }

    private AttachmentRule rule(MailingList list) {
        return rules.getOrDefault(list.name(), AttachmentRule.KEEP);
    }

    private boolean isForbidden(Entity file) {
        return anyForbidden(file.headers().toBytes());
    }

    private boolean anyForbidden(byte[] message) {
        return Attachments.extensions(message).stream().anyMatch(forbidden::contains);
    }

    /** The HTML text has it as a picture. */
    private static boolean isShownInText(Entity file) {
        return !file.isAttachment() && file.headers().has("Content-ID");
    }

    private static Entity removed(Entity file) {
        return text(
                file,
                "[The list removed the attachment %s: it does not pass on files of this type.]\n"
                        .formatted(inWords(file)));
    }

    private static Entity linked(Entity file, String link) {
        return text(file, "Attachment: %s\n%s\n".formatted(inWords(file), link));
    }

    private static Entity text(Entity file, String text) {
        Headers headers = file.headers()
                .without(name -> name.regionMatches(true, 0, "Content-", 0, "Content-".length()))
                .with("Content-Type", "text/plain; charset=utf-8")
                .with("Content-Transfer-Encoding", "quoted-printable");
        return new Entity(headers, Encoded.quotedPrintable(text));
    }

    private static String inWords(Entity file) {
        String name = file.fileName().orElse("without a name").replaceAll("\\p{Cntrl}", " ");
        return "%s (%s, %d kB)".formatted(name, file.type(), (file.size() + 999) / 1000);
    }
}
