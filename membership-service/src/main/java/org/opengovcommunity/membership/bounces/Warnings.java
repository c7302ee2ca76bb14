package org.opengovcommunity.membership.bounces;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.opengovcommunity.membership.mail.Letters;
import org.opengovcommunity.membership.member.Member;
import org.opengovcommunity.membership.member.MemberChanges;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.mail.MailException;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Warns members whose mail was stopped, and takes their subscriptions off when no warning helped. Several instances may
 * do it at once: whoever claims a stop does it, and if they crash or no mail goes out now, it is due again soon.
 */
@Component
class Warnings {

    private static final Logger log = LoggerFactory.getLogger(Warnings.class);
    private static final Duration CLAIM = Duration.ofMinutes(10);

    private final Stops stops;
    private final Bounces bounces;
    private final MemberChanges members;
    private final WarningMail mail;
    private final BounceSettings settings;
    private final Clock clock;

    Warnings(
            Stops stops,
            Bounces bounces,
            MemberChanges members,
            WarningMail mail,
            BounceSettings settings,
            Clock clock) {
        this.stops = stops;
        this.bounces = bounces;
        this.members = members;
        this.mail = mail;
        this.settings = settings;
        this.clock = clock;
    }

    @Scheduled(fixedDelayString = "PT5S")
    void sendWhatIsDue() {
        Instant now = clock.instant();
        for (var stop : stops.due(now)) {
            var member =
                    members.find(stop.memberId()).filter(one -> one.mailing().disabledAt() != null);
            if (member.isEmpty()) {
                bounces.close(stop);
                continue;
            }
            var claimed = stop.next(stop.warned(), now.plus(CLAIM));
            if (stops.replace(claimed)) {
                goOn(claimed, member.get(), now);
            }
        }
    }

    private void goOn(Stop stop, Member member, Instant now) {
        if (stop.warned() >= settings.warnings()) {
            members.change(
                    member.id(), one -> one.mailing().disabledAt() == null ? Optional.empty() : one.endSubscriptions());
            bounces.close(stop);
        } else if (warn(stop, member, now)) {
            stops.replace(stop.next(stop.warned() + 1, now.plus(settings.warnEvery())));
        }
    }

    /** Whether it counts: a warning that is refused does, for that is what it is about. */
    private boolean warn(Stop stop, Member member, Instant now) {
        int left = settings.warnings() - stop.warned();
        try {
            mail.warn(member, stop.reason(), now.plus(settings.warnEvery().multipliedBy(left)));
            return true;
        } catch (MailException e) {
            log.warn(
                    "Member {} could not be warned: {}",
                    member.id(),
                    e.getClass().getSimpleName());
            return !Letters.isAway(e);
        }
    }
}
