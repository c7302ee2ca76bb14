package org.opengovcommunity.membership.bounces;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.opengovcommunity.membership.member.EmailAddress;
import org.opengovcommunity.membership.member.Member;
import org.opengovcommunity.membership.member.MemberChanges;
import org.springframework.stereotype.Service;

/** Stops the lists' mail to members from whom too much came back, and starts it again. */
@Service
class Bounces {

    private final Stops stops;
    private final MemberChanges members;
    private final Clock clock;

    Bounces(Stops stops, MemberChanges members, Clock clock) {
        this.stops = stops;
        this.members = members;
        this.clock = clock;
    }

    /**
     * Stops the mail, unless the member has another address by now. Saying it again changes nothing, not even after the
     * member has got mail again.
     *
     * @param reason in plain words
     */
    void disable(String memberId, EmailAddress address, Instant at, String reason) {
        Instant since = at.truncatedTo(ChronoUnit.MILLIS);
        if (members.find(memberId)
                .filter(member -> member.email().equals(address))
                .isEmpty()) {
            return;
        }
        var last = stops.find(memberId);
        if (last.isEmpty() || last.get().isBefore(since)) {
            long version = last.map(Stop::version).orElse(0L) + 1;
            stops.begin(new Stop(memberId, since, reason, 0, now(), version));
        } else if (last.get().due() == null) {
            return;
        }
        members.change(
                memberId, member -> member.email().equals(address) ? member.disableDelivery(since) : Optional.empty());
    }

    /** Starts the mail again; empty for an unknown member. */
    Optional<Member> enable(String memberId) {
        var member = members.change(memberId, Member::enableDelivery);
        stops.find(memberId).filter(stop -> stop.due() != null).ifPresent(this::close);
        return member;
    }

    /** Nothing more is to be done about it; if somebody is doing so at this moment, they will find out. */
    void close(Stop stop) {
        stops.replace(stop.next(stop.warned(), null));
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }
}
