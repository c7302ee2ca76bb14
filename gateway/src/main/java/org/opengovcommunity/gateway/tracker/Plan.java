package org.opengovcommunity.gateway.tracker;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import org.jspecify.annotations.Nullable;
import org.opengovcommunity.gateway.page.Words;

/** What pages show of a plan, which the API calls a cycle. */
@JsonIgnoreProperties(ignoreUnknown = true)
record Plan(
        String id,
        String title,
        String state,
        @Nullable String years,
        @Nullable String resultNote,
        @Nullable String numberingNote) {

    String stateInWords() {
        return Words.plain(state);
    }
}
