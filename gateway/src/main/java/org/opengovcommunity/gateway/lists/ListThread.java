package org.opengovcommunity.gateway.lists;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A thread with a page of its messages, oldest first.
 *
 * @param next the cursor of the next messages, null on the last page
 */
@JsonIgnoreProperties(ignoreUnknown = true)
record ListThread(
        String subject,
        List<ListMessage> messages,
        @Nullable String next) {

    String title() {
        return title(subject);
    }

    static String title(String subject) {
        return subject.isBlank() ? "No subject" : subject;
    }
}
