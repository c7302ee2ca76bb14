package org.opengovcommunity.archive.notice;

import static java.util.stream.Collectors.toMap;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.apache.commons.codec.digest.DigestUtils;
import org.opengovcommunity.archive.notice.MailEvents.Recipient;
import org.opengovcommunity.archive.notice.MailEvents.RosterRecorded;
import org.opengovcommunity.archive.notice.Notice.RosterState;
import org.opengovcommunity.archive.record.Records;
import org.opengovcommunity.archive.record.Records.Part;

/** Whom notices went to, put together from parts that come in any order, each a record. */
public final class Rosters {

    /** Parts that are in memory at once. */
    private static final int GROUP = 50;

    private final Notices notices;
    private final Records records;
    private final MailReader reader;

    public Rosters(Notices notices, Records records, MailReader reader) {
        this.notices = notices;
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

    /** The parts that are here, by their number; of a part that is here twice, the one of the lower record id. */
    public Map<Integer, String> parts(String noticeId) {
        return stored(noticeId).stream().collect(toMap(Part::part, Part::id, (one, other) -> one, TreeMap::new));
    }

    /** The recipients of some parts, given by their record ids, in order. */
    public Stream<Recipient> recipients(List<String> partIds) {
        return records.findAll(partIds).stream().map(reader::roster).flatMap(part -> part.recipients().stream());
    }

    public Optional<Recipient> find(String noticeId, String memberId) {
        return groups(List.copyOf(parts(noticeId).values()))
                .flatMap(this::recipients)
                .filter(recipient -> recipient.memberId().equals(memberId))
                .findFirst();
    }

    private RosterState state(Notice notice) {
        List<Part> stored = stored(notice.id());
        Map<Integer, Part> parts = new TreeMap<>();
        for (Part part : stored) {
            Part other = parts.putIfAbsent(part.part(), part);
            boolean contradicts = other != null && !other.sha256().equals(part.sha256());
            if (contradicts || part.part() < 1 || part.part() > notice.parts()) {
                return RosterState.MISMATCH;
            }
        }
        if (parts.size() < notice.parts()) {
            return RosterState.WAITING;
        }
        var sum = new Sum();
        groups(parts.values().stream().map(Part::id).toList())
                .flatMap(ids -> records.findAll(ids).stream())
                .map(reader::roster)
                .forEach(sum::add);
        boolean right = sum.recipients == notice.recipients() && sum.sha256().equals(notice.rosterSha256());
        return right ? RosterState.COMPLETE : RosterState.MISMATCH;
    }

    private List<Part> stored(String noticeId) {
        return records.parts(MailEvents.ROSTER_RECORDED, noticeId);
    }

    private static Stream<List<String>> groups(List<String> ids) {
        return Stream.iterate(0, start -> start < ids.size(), start -> start + GROUP)
                .map(start -> ids.subList(start, Math.min(start + GROUP, ids.size())));
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
