package org.opengovcommunity.gateway.tracker;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.opengovcommunity.gateway.tracker.Plan.Theme;

/**
 * The commitments of a plan that have a theme in common, in the order of the plan.
 *
 * @param title null for those without a theme of the plan, which come last
 */
record ThemeRow(@Nullable String title, List<CommitmentRow> commitments) {

    static List<ThemeRow> of(List<Theme> themes, List<CommitmentRow> commitments) {
        var rows = new ArrayList<ThemeRow>();
        var others = new ArrayList<>(commitments);
        for (Theme theme : themes) {
            var its = commitments.stream()
                    .filter(commitment -> theme.id().equals(commitment.themeId()))
                    .toList();
            rows.add(new ThemeRow(theme.title(), its));
            others.removeAll(its);
        }
        rows.add(new ThemeRow(null, others));
        rows.removeIf(row -> row.commitments.isEmpty());
        return rows;
    }
}
