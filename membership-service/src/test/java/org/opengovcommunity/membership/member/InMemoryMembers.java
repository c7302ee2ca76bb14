package org.opengovcommunity.membership.member;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Members for tests that need no store; {@link #events} has what would have been published. */
public final class InMemoryMembers implements Members {

    public final List<MemberEvent> events = new ArrayList<>();
    private final Map<String, Member> byId = new ConcurrentHashMap<>();

    @Override
    public Optional<Member> byId(String id) {
        return Optional.ofNullable(byId.get(id));
    }

    @Override
    public Optional<Member> byEmail(EmailAddress email) {
        return byEmails(List.of(email)).stream().findFirst();
    }

    @Override
    public List<Member> byEmails(Collection<EmailAddress> emails) {
        return byId.values().stream()
                .filter(member -> emails.contains(member.email()))
                .toList();
    }

    @Override
    public List<Member> page(@Nullable String after, int limit) {
        return everybody()
                .sorted(Comparator.comparing(Member::id))
                .filter(member -> after == null || member.id().compareTo(after) > 0)
                .limit(limit)
                .toList();
    }

    @Override
    public List<Member> withRole(Role role) {
        return byId.values().stream()
                .filter(member -> member.roles().contains(role))
                .toList();
    }

    @Override
    public Stream<Member> everybody() {
        return byId.values().stream();
    }

    @Override
    public void add(List<Change> joined) {
        boolean collided = false;
        for (Change change : joined) {
            var member = change.member();
            if (byId.containsKey(member.id()) || byEmail(member.email()).isPresent()) {
                collided = true;
            } else {
                store(change);
            }
        }
        if (collided) {
            throw new AlreadyMember();
        }
    }

    @Override
    public boolean save(Change change) {
        var current = byId.get(change.member().id());
        if (current == null || current.version() != change.member().version() - 1) {
            return false;
        }
        if (byEmail(change.member().email())
                .filter(other -> !other.id().equals(current.id()))
                .isPresent()) {
            throw new AlreadyMember();
        }
        store(change);
        return true;
    }

    private void store(Change change) {
        if (change.event() instanceof MemberEvent.Left) {
            byId.remove(change.member().id());
        } else {
            byId.put(change.member().id(), change.member());
        }
        events.add(change.event());
    }
}
