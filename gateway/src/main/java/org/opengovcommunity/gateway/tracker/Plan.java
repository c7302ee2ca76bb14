package org.opengovcommunity.gateway.tracker;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.util.List;
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
        @Nullable String numberingNote,
        List<Theme> themes) {

    /** What some of its commitments have in common. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    record Theme(String id, String title) {}

    String stateInWords() {
        return Words.plain(state);
    }
}
