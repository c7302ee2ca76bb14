package org.opengovcommunity.gateway.lists;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.time.Instant;
import org.opengovcommunity.gateway.page.Words;

/** A thread in the list of them. */
@JsonIgnoreProperties(ignoreUnknown = true)
record ThreadRow(String id, String subject, int messages, Instant lastAt) {

    String title() {
        return ListThread.title(subject);
    }

    String size() {
        return messages == 1 ? "1 message" : messages + " messages, the last";
    }

    String when() {
        return Words.time(lastAt);
    }
}
