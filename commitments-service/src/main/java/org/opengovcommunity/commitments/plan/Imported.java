package org.opengovcommunity.commitments.plan;

import java.util.List;
import java.util.Set;

/** What became of a plan file, by ids in the order of the file. */
record Imported(ImportedPart cycles, ImportedPart commitments, ImportedPart meetings) {

    /**
     * Things of one kind.
     *
     * @param present what was in the tracker already, and stayed as it was there
     */
    record ImportedPart(List<String> added, List<String> present) {

        static ImportedPart of(List<String> ids, Set<String> added) {
            return new ImportedPart(
                    ids.stream().filter(added::contains).toList(),
                    ids.stream().filter(id -> !added.contains(id)).toList());
        }
    }
}
