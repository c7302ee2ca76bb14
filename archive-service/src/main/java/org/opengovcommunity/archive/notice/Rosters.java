package org.opengovcommunity.archive.notice;

import static java.util.stream.Collectors.toMap;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.stream.Stream;
import org.apache.commons.codec.digest.DigestUtils;
import org.opengovcommunity.archive.notice.MailEvents.Recipient;
import org.opengovcommunity.archive.notice.MailEvents.RosterRecorded;
import org.opengovcommunity.archive.notice.Notice.RosterState;
import org.opengovcommunity.archive.notice.RosterParts.RosterPart;
import org.opengovcommunity.archive.record.ArchiveRecord;
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

    /** Looks whether the rosters of notices are complete and the right ones, and says so in the notices. */
    public void check(Set<String> noticeIds) {
        List<Notice> found = notices.findAll(noticeIds);
        // Numbers have no gaps, so a part too many is seen by the first of them.
        var stored = parts.of(found.stream().collect(toMap(Notice::id, notice -> notice.parts() + 1)));
        Map<String, RosterState> changed = new HashMap<>();
        for (Notice notice : found) {
            RosterState state = state(notice, stored.getOrDefault(notice.id(), Collections.emptySortedMap()));
            if (state != notice.roster()) {
                changed.put(notice.id(), state);
            }
        }
        notices.mark(changed);
    }

    /** What is known of the message of a record and its roster; nothing when it is no message to many. */
    public Optional<Notice> notice(ArchiveRecord record) {
        return reader.isDistributed(record) ? notices.find(String.valueOf(record.about())) : Optional.empty();
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

    private RosterState state(Notice notice, SortedMap<Integer, RosterPart> stored) {
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
