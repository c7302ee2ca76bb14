package org.opengovcommunity.membership.registry;

import java.util.List;

/**
 * What became of a registry file: {@code rows} is the sum of imported, unchanged and refused.
 *
 * @param imported rows of domains that are new or held by others than before
 * @param removed domains that were known and are not in the file
 */
record RegistryReport(int rows, int imported, int unchanged, int removed, List<Refusal> refused) {

    /** @param line of the file, the header being line 1 */
    record Refusal(long line, String reason) {}
}
