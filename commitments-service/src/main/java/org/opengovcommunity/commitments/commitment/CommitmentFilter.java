package org.opengovcommunity.commitments.commitment;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Which commitments of a cycle are asked for; what is null or empty does not matter.
 *
 * @param agency leads the commitment or one of its milestones
 * @param q words that all occur in the id, title, description or a milestone's title
 */
record CommitmentFilter(
        @Nullable String theme,
        @Nullable String agency,
        @Nullable Status status,
        @Nullable Boolean overdue,
        @Nullable String q) {

    boolean accepts(Commitment commitment, LocalDate today) {
        return (isEmpty(theme) || theme.equals(commitment.themeId()))
                && (isEmpty(agency) || leads(agency, commitment))
                && (status == null || status == commitment.status())
                && (overdue == null || overdue == commitment.isOverdue(today))
                && (isEmpty(q) || containsAllWords(q, commitment));
    }

    private static boolean leads(String agency, Commitment commitment) {
        return Stream.concat(
                        commitment.leadAgencies().stream(),
                        commitment.milestones().stream().map(Milestone::leadAgency))
                .anyMatch(agency::equalsIgnoreCase);
    }

    private static boolean containsAllWords(String q, Commitment commitment) {
        Stream<String> own = Stream.of(commitment.id(), commitment.title(), commitment.description());
        Stream<String> parts = commitment.milestones().stream().map(Milestone::title);
        String text = String.join("\n", Stream.concat(own, parts).toList()).toLowerCase(Locale.ROOT);
        return Arrays.stream(q.toLowerCase(Locale.ROOT).strip().split("\\s+")).allMatch(text::contains);
    }

    static boolean isEmpty(@Nullable String value) {
        return value == null || value.isBlank();
    }
}
