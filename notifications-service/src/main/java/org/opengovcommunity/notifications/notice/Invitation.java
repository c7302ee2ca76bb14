package org.opengovcommunity.notifications.notice;

import io.cloudevents.CloudEvent;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.net.URI;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import net.fortuna.ical4j.data.CalendarOutputter;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.ParameterList;
import net.fortuna.ical4j.model.component.VEvent;
import net.fortuna.ical4j.model.parameter.Cn;
import net.fortuna.ical4j.model.parameter.CuType;
import net.fortuna.ical4j.model.parameter.Rsvp;
import net.fortuna.ical4j.model.property.Attendee;
import net.fortuna.ical4j.model.property.Description;
import net.fortuna.ical4j.model.property.DtEnd;
import net.fortuna.ical4j.model.property.DtStamp;
import net.fortuna.ical4j.model.property.DtStart;
import net.fortuna.ical4j.model.property.Location;
import net.fortuna.ical4j.model.property.Method;
import net.fortuna.ical4j.model.property.Organizer;
import net.fortuna.ical4j.model.property.ProdId;
import net.fortuna.ical4j.model.property.Sequence;
import net.fortuna.ical4j.model.property.Status;
import net.fortuna.ical4j.model.property.Summary;
import net.fortuna.ical4j.model.property.Uid;
import net.fortuna.ical4j.model.property.immutable.ImmutableMethod;
import net.fortuna.ical4j.model.property.immutable.ImmutableStatus;
import net.fortuna.ical4j.model.property.immutable.ImmutableVersion;
import org.opengovcommunity.defaults.events.EventData;
import org.opengovcommunity.notifications.list.MailingList;
import org.opengovcommunity.notifications.message.PlainText;

/**
 * A meeting for the calendars of those who get the notice (RFC 5545, 5546). The list is invited as a group that need not
 * answer; whoever does answer reaches the list's owner. The same meeting has the same UID for ever, so a change moves it
 * and a withdrawal takes it away.
 *
 * @param method of RFC 5546: REQUEST or CANCEL
 * @param calendar an iCalendar object
 */
record Invitation(String method, String calendar) {

    static Invitation to(AboutMeeting meeting, CloudEvent event, MailingList list) {
        return of(meeting, event, list, ImmutableMethod.REQUEST, ImmutableStatus.VEVENT_CONFIRMED);
    }

    static Invitation withdrawn(AboutMeeting meeting, CloudEvent event, MailingList list) {
        return of(meeting, event, list, ImmutableMethod.CANCEL, ImmutableStatus.VEVENT_CANCELLED);
    }

    private static Invitation of(
            AboutMeeting meeting, CloudEvent event, MailingList list, Method method, Status status) {
        var entry = new VEvent(false);
        entry.add(new Uid(meeting.meetingId() + "@" + list.host()));
        entry.add(new Sequence(Math.toIntExact(EventData.sequence(event) - 1)));
        entry.add(new DtStamp(Objects.requireNonNull(event.getTime()).toInstant()));
        entry.add(new DtStart<>(meeting.start()));
        entry.add(new DtEnd<>(meeting.end()));
        entry.add(status);
        entry.add(new Summary(PlainText.line(meeting.title())));
        Optional.ofNullable(PlainText.line(meeting.place())).map(Location::new).ifPresent(entry::add);
        List<String> agenda = Objects.requireNonNullElse(meeting.agenda(), List.of());
        if (!agenda.isEmpty()) {
            entry.add(new Description(String.join("\n", agenda)));
        }
        entry.add(new Organizer(named(list), mailto(list.address("owner"))));
        entry.add(new Attendee(named(list).add(CuType.GROUP).add(Rsvp.FALSE), mailto(list.address())));
        var calendar = new Calendar();
        calendar.add(new ProdId("-//OpenGov Community//notices//EN"));
        calendar.add(ImmutableVersion.VERSION_2_0);
        calendar.add(method);
        calendar.add(entry);
        return new Invitation(method.getValue(), text(calendar));
    }

    private static ParameterList named(MailingList list) {
        return new ParameterList().add(new Cn(list.title()));
    }

    private static URI mailto(String address) {
        return URI.create("mailto:" + address);
    }

    /** Not validated by the library: it is the tests that read it back. */
    private static String text(Calendar calendar) {
        try (var text = new StringWriter()) {
            new CalendarOutputter(false).output(calendar, text);
            return text.toString();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
