package org.opengovcommunity.archive.notice;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Collection;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.stream.Stream;
import org.apache.commons.codec.digest.DigestUtils;
import org.opengovcommunity.archive.notice.MailEvents.Recipient;
import org.opengovcommunity.archive.notice.MailEvents.RosterRecorded;
import org.opengovcommunity.archive.notice.Notice.RosterState;
import org.opengovcommunity.archive.notice.RosterParts.RosterPart;
import org.opengovcommunity.archive.record.Records;

/** Whom notices went to, put together from parts that come in any order, each a record. */
public final class Rosters {

    /** Parts that are in memory at once. */
    private static final int GROUP = 50;

    private final Notices notices;
    private final RosterParts parts;
    private final Records records;
    private final MailReader reader;

    public Rosters(Notices notices, RosterParts parts, Records records, MailReader reader) {
        this.notices = notices;
        this.parts = parts;
        this.records = records;
        this.reader = reader;
    }

    /** Looks whether the roster of a notice is complete and the right one, and says so in the notice. */
    public void check(String noticeId) {
        notices.find(noticeId).ifPresent(notice -> {
            RosterState state = state(notice);
            if (state != notice.roster()) {
                notices.mark(noticeId, state);
            }
        });
    }

    /** The parts of a notice that are here, by number. */
    public SortedMap<Integer, RosterPart> parts(Notice notice) {
        return parts.of(notice.id(), notice.parts());
    }

    /** The recipients of a part, in order. */
    public List<Recipient> recipients(RosterPart part) {
        return read(List.of(part))
                .flatMap(roster -> roster.recipients().stream())
                .toList();
    }

    /** Who of a notice's recipients this member is. */
    public Optional<Recipient> find(Notice notice, String memberId) {
        return read(parts(notice).values())
                .flatMap(roster -> roster.recipients().stream())
                .filter(recipient -> recipient.memberId().equals(memberId))
                .findFirst();
    }

    private RosterState state(Notice notice) {
        // Numbers have no gaps, so a part too many is seen by the first of them.
        SortedMap<Integer, RosterPart> stored = parts.of(notice.id(), notice.parts() + 1);
        boolean tooMany = stored.containsKey(notice.parts() + 1);
        if (tooMany || stored.values().stream().anyMatch(RosterPart::contradicted)) {
            return RosterState.MISMATCH;
        }
        if (stored.size() < notice.parts()) {
            return RosterState.WAITING;
        }
        var sum = new Sum();
        read(stored.values()).forEach(sum::add);
        boolean right = sum.recipients == notice.recipients() && sum.sha256().equals(notice.rosterSha256());
        return right ? RosterState.COMPLETE : RosterState.MISMATCH;
    }

    private Stream<RosterRecorded> read(Collection<RosterPart> wanted) {
        List<String> ids = wanted.stream().map(RosterPart::recordId).toList();
        return Stream.iterate(0, start -> start < ids.size(), start -> start + GROUP)
                .map(start -> ids.subList(start, Math.min(start + GROUP, ids.size())))
                .flatMap(group -> records.findAll(group).stream())
                .map(record -> reader.roster(record.body()));
    }

    /** What parts come to, in their order. */
    private static final class Sum {

        private final MessageDigest digest = DigestUtils.getSha256Digest();
        private int recipients;

        void add(RosterRecorded part) {
            recipients += part.recipients().size();
            digest.update(part.canonical().getBytes(StandardCharsets.UTF_8));
        }

        String sha256() {
            return HexFormat.of().formatHex(digest.digest());
        }
    }
}
