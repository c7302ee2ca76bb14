package org.opengovcommunity.archive.api;

import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.ArraySchema;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.opengovcommunity.archive.record.Series;
import org.opengovcommunity.archive.search.Period;
import org.opengovcommunity.archive.search.RecordQuery;
import org.springframework.web.bind.annotation.BindParam;

/** Which records are wanted, as the parameters of a request say. */
record Selection(
        @Parameter(
                description =
                        "Words that must all occur in the text, the subject, the sender or the Message-ID, in"
                                + " whatever form, case and accent: `budget report`. `\"a phrase\"`, `prefix*`, `-without`,"
                                + " `this | that` and parentheses are understood; no query is an error. At most 1,000 characters.")
        @Nullable
        String q,

        @Parameter(
                description = "Records of this series, or of one of these. Without it all but `access`, who read or"
                        + " searched records.",
                array =
                        @ArraySchema(
                                schema =
                                        @Schema(
                                                allowableValues = {
                                                    Series.MEMBERSHIP,
                                                    Series.COMMITMENTS,
                                                    Series.MEETINGS,
                                                    Series.NOTICES,
                                                    Series.POSTS,
                                                    Series.ROSTERS,
                                                    Series.DELIVERIES,
                                                    Series.ACCESS
                                                })))
        @Nullable
        Set<String> series,

        @Parameter(
                description = "Records dated on this day (UTC) or later, or at this time or later. The date is the one"
                        + " that the record claims (`claimedAt`), e.g. that of a message; when it claims none, the time of"
                        + " receipt.",
                example = "2020-01-01")
        @Nullable
        String from,

        @Parameter(
                description = "Records dated on this day (UTC) or earlier, or before this time; see `from`.",
                example = "2020-12-31")
        @Nullable
        String to,

        @Parameter(
                name = "received-from",
                description = "Records that the archive received on this day (UTC) or later, or at this time or later",
                example = "2026-11-24")
        @BindParam("received-from")
        @Nullable
        String receivedFrom,

        @Parameter(
                name = "received-to",
                description = "Records that the archive received on this day (UTC) or earlier, or before this time",
                example = "2026-11-24T15:04:05Z")
        @BindParam("received-to")
        @Nullable
        String receivedTo,

        @Parameter(
                description = "Words that all occur in the name or address of the sender of a message, of the author of"
                        + " a post also for the copy that is from the list, or in the name or member id of whoever did"
                        + " what an event tells, as far as it says so: events do not tell their addresses. For an event"
                        + " also the service, such as `commitments-service`. At most 1,000 characters.")
        @Nullable
        String sender,

        @Parameter(
                description = "Records of this type, or of one of these: its name as in `post-received`, or all of it"
                        + " as in `org.opengovcommunity.notifications.post-received.v1`")
        @Nullable
        Set<String> type,

        @Parameter(
                description = "Records that tell about what has this id, such as a commitment, a meeting, a member, a"
                        + " post or a notice: of a notice the message, its roster and what became of it")
        @Nullable
        String about,

        @Parameter(
                description = "Records of the event with this id, or of one of these (`id` of a record's `attributes`),"
                        + " and of the notices that such an event caused. `related` of a record asks for those that"
                        + " belong to it.")
        @Nullable
        Set<String> event) {

    private static final int MAX_TEXT = 1_000;

    RecordQuery query() {
        return new RecordQuery(
                checkedText("q", q),
                checkedSeries(),
                new Period(Times.start("from", from), Times.end("to", to)),
                new Period(Times.start("received-from", receivedFrom), Times.end("received-to", receivedTo)),
                checkedText("sender", sender),
                type == null ? Set.of() : type,
                checkedText("about", about),
                event == null ? Set.of() : event);
    }

    private Set<String> checkedSeries() {
        if (series == null || series.isEmpty()) {
            return Series.ALL.stream()
                    .filter(name -> !name.equals(Series.ACCESS))
                    .collect(Collectors.toSet());
        }
        if (!Series.ALL.containsAll(series)) {
            throw Parameters.invalid("series", "must be one of " + String.join(", ", Series.ALL));
        }
        return series;
    }

    private static @Nullable String checkedText(String name, @Nullable String text) {
        if (text != null && text.length() > MAX_TEXT) {
            throw Parameters.invalid(name, "must not be longer than " + MAX_TEXT + " characters");
        }
        return text;
    }
}
