package org.opengovcommunity.commitments.plan;

import java.util.List;
import java.util.Set;

/** What became of a plan file, by ids in the order of the file. */
record Imported(Part cycles, Part commitments, Part meetings) {

    /**
     * Things of one kind.
     *
     * @param present what was in the tracker already, and stayed as it was there
     */
    record Part(List<String> added, List<String> present) {

        static Part of(List<String> ids, Set<String> added) {
            return new Part(
                    ids.stream().filter(added::contains).toList(),
                    ids.stream().filter(id -> !added.contains(id)).toList());
        }
    }
}
