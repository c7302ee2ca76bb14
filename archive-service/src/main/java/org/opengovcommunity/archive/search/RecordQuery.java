package org.opengovcommunity.archive.search;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What is looked for; null does not restrict.
 *
 * @param text words that all must occur; {@code "a phrase"}, {@code prefix*}, {@code -without}, {@code this | that}
 * @param series those to look in
 * @param dated when it happened, as the record claims; when it claims nothing, when it was received
 * @param received when the archive got it
 * @param sender words of the name, the address or the id of who sent it or did it
 * @param types of which one is wanted, in full or by the name alone ({@code post-received}); none restricts nothing
 * @param about id of what it tells about
 * @param events ids of events of which it is one, or was caused by one; none restricts nothing
 */
public record RecordQuery(
        @Nullable String text,
        Set<String> series,
        Period dated,
        Period received,
        @Nullable String sender,
        Set<String> types,
        @Nullable String about,
        Set<String> events) {}
