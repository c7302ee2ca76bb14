package org.opengovcommunity.notifications.bounce;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.opengovcommunity.notifications.address.AddressEvent.DeliveryDisabled;
import org.opengovcommunity.notifications.bounce.Finding.Bounced;
import org.opengovcommunity.notifications.bounce.Finding.Complained;
import org.opengovcommunity.notifications.subscriber.Subscriber;

/**
 * How often the address of a member has bounced. It is about the address: with another one it starts anew, and so it does
 * when membership-service gives mail to the member again.
 *
 * @param address that it is about
 * @param points one a day at most
 * @param status of the last bounce that was counted
 * @param deliveries the last ones that bounced, newest last
 * @param probe that is out, or was
 * @param disabled that the mail was stopped; null while it is not
 */
record Score(
        String memberId,
        long version,
        String address,
        double points,
        @Nullable String status,
        @Nullable Instant lastBounceAt,
        List<String> deliveries,
        @Nullable Probe probe,
        @Nullable Disabled disabled) {

    private static final int DELIVERIES_KEPT = 20;

    /**
     * A letter that tells whether an address works.
     *
     * @param token of its return path: the id of the member, a dot, the id of the letter
     */
    record Probe(String token, Instant sentAt) {}

    /** @param sequence of the member's state that was known then */
    record Disabled(Instant at, long sequence) {}

    Score {
        deliveries = List.copyOf(deliveries);
    }

    static Score none(Subscriber member) {
        return new Score(member.id(), 0, member.address(), 0, null, null, List.of(), null, null);
    }

    /** Forgets what is about another address, or about a time before the member was given mail again. */
    Score asOf(Subscriber member) {
        boolean enabledAgain =
                disabled != null && member.deliveryDisabledAt() == null && member.sequence() > disabled.sequence();
        return enabledAgain || !address.equals(member.address()) ? none(member).in(version) : this;
    }

    /** @return this when the bounce changes nothing */
    Score after(Bounced bounce, Subscriber member, BounceRules rules) {
        if (disabled != null || member.deliveryDisabledAt() != null || deliveries.contains(bounce.delivery())) {
            return this;
        }
        Score known = remembering(bounce.delivery());
        if (known.isProbe(bounce, rules)) {
            return known.counted(bounce, points).disabled(bounce, member);
        }
        if (bounce.probe() != null) {
            return known;
        }
        if (lastBounceAt != null && day(lastBounceAt).equals(day(bounce.at()))) {
            return known;
        }
        boolean stale = lastBounceAt == null || lastBounceAt.plus(rules.stale()).isBefore(bounce.at());
        Score next = known.counted(bounce, (stale ? 0 : points) + rules.points(bounce));
        return next.points < rules.threshold() || rules.probe() ? next : next.disabled(bounce, member);
    }

    /** @return this when the same has been said before */
    Score after(Complained complaint) {
        return deliveries.contains(complaint.delivery()) ? this : remembering(complaint.delivery());
    }

    /** Whether an address is to be probed now: at the threshold, in a community that wants it. */
    boolean wantsProbe(BounceRules rules) {
        return rules.probe() && disabled == null && points >= rules.threshold();
    }

    /** The probe is on its way; the score starts anew, so that the next one follows a new series of bounces. */
    Score probed(Probe sent) {
        return new Score(memberId, version, address, 0, status, lastBounceAt, deliveries, sent, disabled);
    }

    /** What membership-service is told when the mail stops. */
    DeliveryDisabled event() {
        if (disabled == null || status == null) {
            throw new IllegalStateException("not disabled");
        }
        return new DeliveryDisabled(memberId, address, status, Statuses.inWords(status), disabled.at());
    }

    Score in(long next) {
        return new Score(memberId, next, address, points, status, lastBounceAt, deliveries, probe, disabled);
    }

    /** It comes back by mail, with its token, or is refused at once, with its id. */
    private boolean isProbe(Bounced bounce, BounceRules rules) {
        return probe != null
                && (probe.token().equals(bounce.probe()) || probe.token().equals(memberId + "." + bounce.delivery()))
                && !probe.sentAt().plus(rules.probeLife()).isBefore(bounce.at());
    }

    private Score counted(Bounced bounce, double sum) {
        return new Score(memberId, version, address, sum, bounce.status(), bounce.at(), deliveries, probe, disabled);
    }

    private Score disabled(Bounced bounce, Subscriber member) {
        var stop = new Disabled(bounce.at(), member.sequence());
        return new Score(memberId, version, address, points, status, lastBounceAt, deliveries, probe, stop);
    }

    private Score remembering(String delivery) {
        List<String> more = new ArrayList<>(deliveries);
        more.add(delivery);
        List<String> kept = more.subList(Math.max(0, more.size() - DELIVERIES_KEPT), more.size());
        return new Score(memberId, version, address, points, status, lastBounceAt, kept, probe, disabled);
    }

    private static LocalDate day(Instant time) {
        return LocalDate.ofInstant(time, ZoneOffset.UTC);
    }
}
