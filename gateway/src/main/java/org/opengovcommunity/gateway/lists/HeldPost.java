package org.opengovcommunity.gateway.lists;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.opengovcommunity.gateway.page.Words;

/** A post that waits for a moderator, or did. */
@JsonIgnoreProperties(ignoreUnknown = true)
record HeldPost(
        String id,
        String subject,
        String from,
        Instant receivedAt,
        @Nullable Instant expiresAt,
        String state,
        List<String> reasons) {

    /** With what it says. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    record Whole(HeldPost post, String text) {}

    String title() {
        return ListThread.title(subject);
    }

    String author() {
        return from.isBlank() ? "Unknown" : from;
    }

    String when() {
        return Words.time(receivedAt);
    }

    String why() {
        return reasons.stream().map(Words::plain).collect(Collectors.joining(", "));
    }

    boolean waits() {
        return state.equals("HELD");
    }

    String outcome() {
        return Words.plain(state);
    }

    @Nullable
    String until() {
        return expiresAt == null ? null : Words.time(expiresAt);
    }
}
