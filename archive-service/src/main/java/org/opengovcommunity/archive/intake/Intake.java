package org.opengovcommunity.archive.intake;

import io.cloudevents.CloudEvent;
import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.opengovcommunity.archive.notice.MailReader;
import org.opengovcommunity.archive.notice.Notice;
import org.opengovcommunity.archive.notice.Notice.RosterState;
import org.opengovcommunity.archive.notice.Notices;
import org.opengovcommunity.archive.notice.RosterParts;
import org.opengovcommunity.archive.notice.RosterParts.RosterPart;
import org.opengovcommunity.archive.notice.Rosters;
import org.opengovcommunity.archive.record.ArchiveRecord;
import org.opengovcommunity.archive.record.Archiving;

/** Makes records of events, and puts messages and the parts of their rosters together, in whatever order they come. */
record Intake(
        EventRecords events,
        Archiving archiving,
        MailReader mail,
        Notices notices,
        RosterParts parts,
        Rosters rosters) {

    /** Every step bears repetition: after a crash the same events come again. */
    void take(List<CloudEvent> arrivals) {
        List<ArchiveRecord> records =
                archiving.add(arrivals.stream().map(events::record).toList());
        List<Notice> distributed = matching(records, mail::isDistributed, this::notice);
        List<RosterPart> recorded = matching(records, mail::isRosterPart, this::part);
        notices.add(distributed);
        parts.add(recorded);
        rosters.check(Stream.concat(
                        distributed.stream().map(Notice::id), recorded.stream().map(RosterPart::noticeId))
                .collect(Collectors.toSet()));
    }

    private static <T> List<T> matching(
            List<ArchiveRecord> records, Predicate<ArchiveRecord> wanted, Function<ArchiveRecord, T> reader) {
        return records.stream().filter(wanted).map(reader).toList();
    }

    private Notice notice(ArchiveRecord record) {
        var notice = mail.notice(record.body());
        return new Notice(
                notice.noticeId(),
                record.id(),
                notice.recipients(),
                notice.rosterParts(),
                notice.rosterSha256(),
                RosterState.WAITING);
    }

    private RosterPart part(ArchiveRecord record) {
        var part = mail.roster(record.body());
        return new RosterPart(part.noticeId(), part.part(), record.id(), record.sha256(), false);
    }
}
