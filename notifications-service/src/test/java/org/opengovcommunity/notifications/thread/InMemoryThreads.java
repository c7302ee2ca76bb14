package org.opengovcommunity.notifications.thread;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Lets tests look at threads without a store. */
public final class InMemoryThreads implements Threads {

    private final Map<String, String> places = new HashMap<>();
    private final Map<String, Message> messages = new HashMap<>();
    private final Map<String, Thread> threads = new HashMap<>();

    @Override
    public Set<String> place(List<Message> more) {
        var placement = new Placement(places, messages.keySet());
        more.forEach(placement::place);
        places.putAll(placement.added());
        placement
                .threads()
                .forEach((id, added) -> added.forEach(message -> {
                    messages.put(message.id(), message);
                    threads.merge(
                            id,
                            new Thread(
                                    id,
                                    message.list(),
                                    message.subject(),
                                    message.sentAt(),
                                    message.sentAt(),
                                    List.of(message.id())),
                            InMemoryThreads::together);
                }));
        return placement.placed();
    }

    @Override
    public Optional<Thread> find(String list, String id) {
        return Optional.ofNullable(threads.get(id))
                .filter(thread -> thread.list().equals(list));
    }

    @Override
    public List<Thread> page(String list, @Nullable ThreadCursor after, int limit) {
        return threads.values().stream()
                .filter(thread -> thread.list().equals(list))
                .sorted(ThreadCursor.NEWEST_FIRST)
                .filter(thread -> after == null || after.isBefore(thread))
                .limit(limit)
                .toList();
    }

    @Override
    public Optional<String> threadOf(String messageId) {
        return Optional.ofNullable(places.get(messageId));
    }

    @Override
    public List<Message> messages(List<String> ids) {
        return ids.stream().map(messages::get).filter(Objects::nonNull).toList();
    }

    private static Thread together(Thread one, Thread other) {
        Set<String> all = new LinkedHashSet<>(one.messages());
        all.addAll(other.messages());
        return new Thread(
                one.id(),
                one.list(),
                one.subject(),
                one.startedAt().isBefore(other.startedAt()) ? one.startedAt() : other.startedAt(),
                one.lastAt().isAfter(other.lastAt()) ? one.lastAt() : other.lastAt(),
                new ArrayList<>(all));
    }
}
