package org.opengovcommunity.gateway.lists;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.opengovcommunity.gateway.page.LinkedText;
import org.opengovcommunity.gateway.page.Words;

/** A message as plain text, whatever its author sent. */
@JsonIgnoreProperties(ignoreUnknown = true)
record ListMessage(String id, Author author, String subject, Instant sentAt, LinkedText text) {

    /** @param address masked for whoever is not signed in; null when it is not known */
    @JsonIgnoreProperties(ignoreUnknown = true)
    record Author(String name, @Nullable String address) {

        @Override
        public String toString() {
            if (address == null) {
                return name.isBlank() ? "Unknown" : name;
            }
            return name.isBlank() ? address : name + " <" + address + ">";
        }
    }

    /**
     * Where a message is.
     *
     * @param after the cursor of the page of the thread; null for the first
     */
    @JsonIgnoreProperties(ignoreUnknown = true)
    record Place(String thread, @Nullable String after) {}

    String title() {
        return ListThread.title(subject);
    }

    String when() {
        return Words.time(sentAt);
    }
}
