package org.opengovcommunity.membership.member;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Everybody in the community. No two members have the same address. */
public interface Members {

    Optional<Member> byId(String id);

    Optional<Member> byEmail(EmailAddress email);

    /** Those of the addresses that are known, in no particular order. */
    List<Member> byEmails(Collection<EmailAddress> emails);

    /** In the order of their ids, those after this one, at most so many; null for the first. */
    List<Member> page(@Nullable String after, int limit);

    /** Those who were granted this role; looks at everybody, so it is for rare questions. */
    List<Member> withRole(Role role);

    /** All of them, in no particular order, for rare questions. The stream must be closed. */
    Stream<Member> everybody();

    /**
     * Adds new members and publishes that they joined. Those that do not collide are added even when others do.
     *
     * @throws AlreadyMember when an id or an address is taken
     */
    void add(List<Change> joined);

    /**
     * Stores a change and publishes it, if the member is still in the version before it. Whoever {@linkplain
     * MemberEvent.Left left} is gone from then on, and their address is free.
     *
     * @return false when somebody else was faster or the member is gone; nothing has changed then
     * @throws AlreadyMember when the address it changes to is taken; nothing has changed then
     */
    boolean save(Change change);
}
