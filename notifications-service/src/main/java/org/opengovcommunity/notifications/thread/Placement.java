package org.opengovcommunity.notifications.thread;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Finds the threads of messages with nothing but look-ups by key: where every Message-ID belongs that a message has or
 * answers to, also before that one has come, and which thread a subject had last.
 */
final class Placement {

    private final Map<String, String> places;
    private final Set<String> known;
    private final Map<String, String> added = new LinkedHashMap<>();
    private final Map<String, List<Message>> threads = new LinkedHashMap<>();

    /**
     * @param places thread ids by the keys that {@link #keys} names, as far as they are known
     * @param known ids of messages that are there already
     */
    Placement(Map<String, String> places, Set<String> known) {
        this.places = new HashMap<>(places);
        this.known = new HashSet<>(known);
    }

    /** Everything that has to be looked up to place this message. */
    static Stream<String> keys(Message message) {
        Stream<String> own = Stream.of(message.id(), message.key(), sentKey(message), subjectKey(message));
        return Stream.concat(own, references(message));
    }

    void place(Message message) {
        boolean sent = !message.id().equals(message.key());
        if (!sent && places.containsKey(sentKey(message)) || !known.add(message.id())) {
            return;
        }
        String thread = thread(message);
        remember(message.id(), thread);
        remember(message.key(), thread);
        if (sent) {
            remember(sentKey(message), thread);
        }
        references(message).forEach(key -> remember(key, thread));
        // Whoever starts a thread, or goes on with it, has its subject from then on.
        set(subjectKey(message), thread);
        threads.computeIfAbsent(thread, id -> new ArrayList<>()).add(message);
    }

    /** New messages by the id of their thread. */
    Map<String, List<Message>> threads() {
        return threads;
    }

    /** What is to be remembered: thread ids by key. */
    Map<String, String> added() {
        return added;
    }

    Set<String> placed() {
        Set<String> placed = new LinkedHashSet<>();
        threads.values().forEach(messages -> messages.forEach(message -> placed.add(message.id())));
        return placed;
    }

    private String thread(Message message) {
        return Stream.concat(Stream.of(message.key()), references(message))
                .filter(places::containsKey)
                .findFirst()
                .map(places::get)
                .orElseGet(() -> bySubject(message));
    }

    private String bySubject(Message message) {
        String sameSubject = places.get(subjectKey(message));
        if (sameSubject != null && message.references().isEmpty() && Subjects.isReply(message.subject())) {
            return sameSubject;
        }
        // The first message of a thread gives it its id, even when its answers come before it.
        return message.references().isEmpty()
                ? message.key()
                : Message.key(message.list(), message.references().getLast());
    }

    private void remember(String key, String thread) {
        if (places.putIfAbsent(key, thread) == null) {
            added.put(key, thread);
        }
    }

    private void set(String key, String thread) {
        if (!thread.equals(places.put(key, thread))) {
            added.put(key, thread);
        }
    }

    private static Stream<String> references(Message message) {
        return message.references().stream().map(reference -> Message.key(message.list(), reference));
    }

    /** Known when a message with this Message-ID was sent: then none is brought along. */
    private static String sentKey(Message message) {
        return Message.key(message.list(), "sent " + message.messageId());
    }

    private static String subjectKey(Message message) {
        return Message.key(message.list(), "subject " + Subjects.base(message.subject()));
    }
}
