package org.opengovcommunity.notifications.digest;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.opengovcommunity.notifications.digest.Digest.Entry;
import org.opengovcommunity.notifications.list.Links;
import org.opengovcommunity.notifications.list.MailingList;
import org.opengovcommunity.notifications.mailing.Mailing;
import org.opengovcommunity.notifications.mailing.Mailing.State;
import org.opengovcommunity.notifications.mailing.Mailings;
import org.opengovcommunity.notifications.mailing.Origin;
import org.opengovcommunity.notifications.mailing.Topics;
import org.opengovcommunity.notifications.message.Headers;
import org.opengovcommunity.notifications.subscriber.Subscriber.Mode;

/** Writes the digest of a period. */
final class DigestWriter {

    /** Messages that would make it larger are told without their bodies. */
    private static final int MOST_BYTES = 6_000_000;

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.ENGLISH);

    private final Mailings mailings;
    private final Topics topics;
    private final DigestSettings settings;
    private final DigestComposer composer;
    private final Links links;
    private final Clock clock;

    DigestWriter(Mailings mailings, Topics topics, DigestSettings settings, Links links, Clock clock) {
        this.mailings = mailings;
        this.topics = topics;
        this.settings = settings;
        this.composer = new DigestComposer(links);
        this.links = links;
        this.clock = clock;
    }

    /** Empty when nothing was sent in the period. */
    Optional<Mailing> write(MailingList list, Period period) {
        return write(
                list,
                period,
                period.id(),
                kind(period.mode()),
                "You get this because you chose to get the list in digests.");
    }

    /** Empty when there is nothing that the member has not seen. */
    Optional<Mailing> write(MailingList list, LastDigest digest) {
        return write(
                list,
                digest.period(),
                digest.id(),
                "Last",
                "You get this because you chose to get no more digests: it is what was sent since the last one.");
    }

    private Optional<Mailing> write(MailingList list, Period period, String id, String kind, String why) {
        // Its id is no secret, so what stands for the token is another: nobody who writes a post knows it.
        String placeholder = Mailing.placeholder(UUID.randomUUID().toString().replace("-", ""));
        List<Entry> entries = entries(period, placeholder);
        if (entries.isEmpty()) {
            return Optional.empty();
        }
        var digest =
                new Digest(title(list, period, kind, entries.size()), masthead(list, kind, why, placeholder), entries);
        String messageId = "<" + id + "@" + list.host() + ">";
        Instant sentAt = clock.instant().truncatedTo(ChronoUnit.SECONDS);
        byte[] raw = composer.compose(list, digest, settings.format(list.name()), messageId, placeholder, sentAt);
        return Optional.of(new Mailing(
                id,
                1,
                list.name(),
                new Origin.Digest(period.mode(), period.after(), period.until(), entries.size()),
                messageId,
                DigestComposer.subject(list, digest),
                DigestComposer.from(list),
                period.until(),
                sentAt,
                placeholder,
                list.returnPathOfCopies(placeholder),
                raw,
                null,
                State.EXPANDING,
                null));
    }

    private List<Entry> entries(Period period, String placeholder) {
        List<Entry> entries = new ArrayList<>();
        int bytes = 0;
        try (Stream<Mailing> sent = mailings.sent(period.list(), period.after(), period.until())) {
            for (Mailing mailing : (Iterable<Mailing>) sent.filter(one -> isWanted(one, period))::iterator) {
                byte[] raw = new String(mailing.raw(), ISO_8859_1)
                        .replace(mailing.placeholder(), placeholder)
                        .getBytes(ISO_8859_1);
                byte[] fitting = bytes + raw.length > MOST_BYTES ? withoutBody(raw) : raw;
                bytes += fitting.length;
                entries.add(new Entry(mailing.subject(), mailing.from(), fitting));
            }
        }
        return entries;
    }

    private boolean isWanted(Mailing mailing, Period period) {
        return topics.of(mailing).filter(period.declined()::contains).isEmpty();
    }

    private static byte[] withoutBody(byte[] raw) {
        String fields = new String(
                Headers.of(raw)
                        .without(name -> name.toLowerCase(Locale.ROOT).startsWith("content-"))
                        .toBytes(),
                ISO_8859_1);
        return (fields + "\r\n[This message is too large for the digest. It is in the archive of the list.]\r\n")
                .getBytes(ISO_8859_1);
    }

    private static String kind(Mode mode) {
        return mode == Mode.WEEKLY ? "Weekly" : "Daily";
    }

    private String title(MailingList list, Period period, String kind, int messages) {
        ZoneId zone = settings.schedule(list.name()).zone();
        return "%s digest, %s (%s)".formatted(kind, DAY.format(period.until().atZone(zone)), Digest.inWords(messages));
    }

    private String masthead(MailingList list, String kind, String why, String placeholder) {
        return """
                %s digest of the list %s

                Write to everyone on the list: %s
                When you reply, please change the subject, which is that of the digest.

                %s
                To choose how the list comes, or what of it: %s
                To leave the list, open this link:
                %s
                """.formatted(kind, list.title(), list.address(), why, links.account(), links.leave(list, placeholder));
    }
}
