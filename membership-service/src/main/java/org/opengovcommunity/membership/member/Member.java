package org.opengovcommunity.membership.member;

import java.security.SecureRandom;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.apache.commons.codec.binary.Base32;
import org.jspecify.annotations.Nullable;
import org.opengovcommunity.defaults.security.Sector;

/**
 * A person of the community. Immutable: a change makes the next version and says what happened.
 *
 * @param id opaque, {@code [A-Za-z0-9-]{1,64}}; unsubscribe links and return paths carry it
 * @param name as shown to others, at most 200 characters on one line
 * @param standing what the member may do
 * @param mailing how each list reaches the member
 * @param version 1 for a new member, one more with each change
 * @param conduct the last acceptance of the community conduct; null for whoever was taken over from a roster
 */
public record Member(
        String id,
        String name,
        EmailAddress email,
        @Nullable String organization,
        Sector sector,
        Standing standing,
        Mailing mailing,
        long version,
        @Nullable Acceptance conduct) {

    private static final Pattern ID = Pattern.compile("[A-Za-z0-9-]{1,64}");
    private static final int ID_BYTES = 10;
    private static final SecureRandom RANDOM = new SecureRandom();

    /** @throws IllegalArgumentException when the id or the name is not of the form above */
    public Member {
        if (!isId(id)) {
            throw new IllegalArgumentException("not a member id");
        }
        if (name.isBlank() || !Line.is(name)) {
            throw new IllegalArgumentException("the name " + Line.RULE);
        }
    }

    /**
     * A new id: 80 random bits in 16 characters. Return paths carry the id beside the list's name and a MAC, and have
     * room for 64 characters (RFC 5321, section 4.5.3.1.1).
     */
    public static String newId() {
        byte[] bytes = new byte[ID_BYTES];
        RANDOM.nextBytes(bytes);
        return new Base32().encodeToString(bytes).toLowerCase(Locale.ROOT);
    }

    /** Whether somebody may have this id. */
    public static boolean isId(String text) {
        return ID.matcher(text).matches();
    }

    /** Enters the community: the first version of this member, and the news of it. */
    public Change join() {
        return new Change(this, new MemberEvent.Joined(this));
    }

    /** Chooses how lists arrive; the lists that are not named stay as they are. Empty when nothing would change. */
    public Optional<Change> subscribe(Map<String, DeliveryMode> chosen) {
        return mail(mailing.with(chosen));
    }

    /** Chooses how one list arrives, and of what topics. Empty when it is so already. */
    public Optional<Change> subscribe(Subscription chosen) {
        return mail(mailing.with(chosen));
    }

    /** Holds all lists' mail back until then, or no longer. Empty when it is so already. */
    public Optional<Change> hold(@Nullable Instant until) {
        return mail(mailing.heldUntil(until));
    }

    /** Gets nothing more of a list, nor again when the list is open to the member once more. Empty when it is so already. */
    public Optional<Change> stop(String list) {
        return mail(mailing.stopped(list));
    }

    /** Gets no list's mail, since too much came back from the address. Empty when it is so already. */
    public Optional<Change> disableDelivery(Instant since) {
        return mailing.disabledAt() == null ? mail(mailing.disabled(since)) : Optional.empty();
    }

    /** Gets mail again that was {@linkplain #disableDelivery disabled}. Empty when it was not. */
    public Optional<Change> enableDelivery() {
        return mail(mailing.disabled(null));
    }

    /** Has no list any more, as the address still takes no mail. Empty when it is so already. */
    public Optional<Change> endSubscriptions() {
        return mail(mailing.ended());
    }

    /** Accepts the community conduct. Empty when this version is accepted already. */
    public Optional<Change> accept(Acceptance acceptance) {
        if (conduct != null && conduct.version().equals(acceptance.version())) {
            return Optional.empty();
        }
        var accepted = new Member(id, name, email, organization, sector, standing, mailing, version + 1, acceptance);
        return Optional.of(new Change(accepted, new MemberEvent.ConductAccepted(id, acceptance)));
    }

    /** Corrects the name and the organization. Empty when they are so already. */
    public Optional<Change> correct(String rightName, @Nullable String rightOrganization) {
        if (rightName.equals(name) && Objects.equals(rightOrganization, organization)) {
            return Optional.empty();
        }
        var corrected =
                new Member(id, rightName, email, rightOrganization, sector, standing, mailing, version + 1, conduct);
        return Optional.of(new Change(corrected, new MemberEvent.ProfileCorrected(corrected)));
    }

    /** Is signed in nowhere any more: tokens that tell of an earlier version are void. */
    public Change signOutEverywhere() {
        return new Change(next(sector, standing, mailing), new MemberEvent.SignedOutEverywhere(id));
    }

    /** Leaves the community; nobody finds the member any more once this is stored. */
    public Change leave() {
        return new Change(next(sector, standing, mailing), new MemberEvent.Left(id));
    }

    /** Gets a role, or another term or other agencies of one. Empty when it is so already. */
    public Optional<Change> grant(Grant grant, Statement statement) {
        if (grant.equals(standing.grants().get(grant.role()))) {
            return Optional.empty();
        }
        return Optional.of(with(standing.with(grant), new MemberEvent.RoleGranted(id, grant, statement)));
    }

    /** Loses a role. Empty for one that the member does not have. */
    public Optional<Change> revoke(Role role, Statement statement) {
        if (!standing.grants().containsKey(role)) {
            return Optional.empty();
        }
        return Optional.of(with(standing.without(role), new MemberEvent.RoleRevoked(id, role, statement)));
    }

    /** Is kept out, or for another time than before. Empty when it is so already. */
    public Optional<Change> suspend(Suspension suspension, Statement statement) {
        if (suspension.equals(standing.suspension())) {
            return Optional.empty();
        }
        return Optional.of(with(standing.with(suspension), new MemberEvent.Suspended(id, suspension, statement)));
    }

    /** May come back. Empty for whoever is not suspended. */
    public Optional<Change> reinstate(Statement statement) {
        if (!standing.suspended()) {
            return Optional.empty();
        }
        var changed = next(sector, standing.with((Suspension) null), mailing);
        return Optional.of(new Change(changed, new MemberEvent.Reinstated(changed, statement)));
    }

    /** Counts as government for a time, whatever the address; all lists are open. Empty when it is so already. */
    public Optional<Change> except(GovernmentException exception, Statement statement) {
        if (exception.equals(standing.exception())) {
            return Optional.empty();
        }
        var changed = next(Sector.GOVERNMENT, standing.withException(exception), mailing.closedTo(Set.of()));
        return Optional.of(new Change(changed, new MemberEvent.ExceptionGranted(changed, exception, statement)));
    }

    /**
     * Counts as what the address shows from now on; an exception ends.
     *
     * @param closed the lists that are not for this sector; those of the member sleep until they are open again
     * @return empty when it is so already
     */
    public Optional<Change> judge(Sector shown, Set<String> closed, Statement statement) {
        if (shown == sector && standing.exception() == null) {
            return Optional.empty();
        }
        var changed = next(shown, standing.withException(null), mailing.closedTo(closed));
        return Optional.of(new Change(changed, new MemberEvent.SectorJudged(changed, statement)));
    }

    /**
     * Has another address from now on, which takes mail, and counts as what it shows; during an exception as before.
     *
     * @param closed the lists that are not for this sector
     * @return empty when it is the member's address already
     */
    public Optional<Change> move(EmailAddress to, Sector shown, Set<String> closed) {
        if (to.equals(email)) {
            return Optional.empty();
        }
        boolean excepted = standing.exception() != null;
        var open = (excepted ? mailing : mailing.closedTo(closed)).disabled(null);
        var changed =
                new Member(id, name, to, organization, excepted ? sector : shown, standing, open, version + 1, conduct);
        return Optional.of(new Change(changed, new MemberEvent.AddressChanged(changed, email)));
    }

    public Set<Role> roles() {
        return standing.roles();
    }

    /** Abbreviations of the agencies that the member leads commitments for. */
    public Set<String> agencies() {
        return standing.agencies();
    }

    /** How each list arrives, by the list's name, in the order in which they were chosen. */
    public Map<String, DeliveryMode> subscriptions() {
        return mailing.modes();
    }

    /** The subscriptions as a list, in the order in which they were made. */
    public List<Subscription> subscriptionList() {
        return List.copyOf(mailing.subscriptions().values());
    }

    /** The lists whose mail reaches the member now: none during a suspension. */
    List<Subscription> deliveries() {
        return standing.suspended() ? List.of() : subscriptionList();
    }

    private Optional<Change> mail(Mailing other) {
        if (other.equals(mailing)) {
            return Optional.empty();
        }
        var changed = next(sector, standing, other);
        return Optional.of(new Change(changed, new MemberEvent.SubscriptionsChanged(changed)));
    }

    private Change with(Standing changed, MemberEvent event) {
        return new Change(next(sector, changed, mailing), event);
    }

    private Member next(Sector shown, Standing changed, Mailing lists) {
        return new Member(id, name, email, organization, shown, changed, lists, version + 1, conduct);
    }
}
