package org.opengovcommunity.archive.intake;

import io.cloudevents.CloudEvent;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.opengovcommunity.archive.notice.MailEvents;
import org.opengovcommunity.archive.notice.MailReader;
import org.opengovcommunity.archive.notice.Notice;
import org.opengovcommunity.archive.notice.Notice.RosterState;
import org.opengovcommunity.archive.notice.Notices;
import org.opengovcommunity.archive.notice.Rosters;
import org.opengovcommunity.archive.record.ArchiveRecord;
import org.opengovcommunity.archive.record.Archiving;

/** Takes in notices and the parts of their rosters, in whatever order they come. */
final class MailIntake {

    private final EventRecords events;
    private final Archiving archiving;
    private final MailReader mail;
    private final Notices notices;
    private final Rosters rosters;

    MailIntake(EventRecords events, Archiving archiving, MailReader mail, Notices notices, Rosters rosters) {
        this.events = events;
        this.archiving = archiving;
        this.mail = mail;
        this.notices = notices;
        this.rosters = rosters;
    }

    /** Every step bears repetition: after a crash the same events come again. */
    void take(List<CloudEvent> arrivals) {
        List<ArchiveRecord> records = arrivals.stream().map(events::mail).toList();
        archiving.add(records);
        Set<String> touched = new LinkedHashSet<>();
        for (ArchiveRecord record : records) {
            switch (record.type()) {
                case MailEvents.NOTICE_DISTRIBUTED -> touched.add(addNotice(record));
                case MailEvents.ROSTER_RECORDED -> touched.add(record.about());
                default -> {}
            }
        }
        touched.forEach(rosters::check);
    }

    private String addNotice(ArchiveRecord record) {
        var notice = mail.notice(record.body());
        notices.add(new Notice(
                notice.noticeId(),
                record.id(),
                notice.recipients(),
                notice.rosterParts(),
                notice.rosterSha256(),
                RosterState.WAITING));
        return notice.noticeId();
    }
}
