package org.opengovcommunity.archive.record;

import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** All records. */
public interface Records {

    /**
     * Adds those that are not there yet and leaves alone those that are; safe to repeat.
     *
     * @return the ids of those that are new
     */
    List<String> add(List<ArchiveRecord> records);

    Optional<ArchiveRecord> find(String id);

    /** Those that there are of these, in the order of the ids. */
    List<ArchiveRecord> findAll(Collection<String> ids);

    /** The records of a type that tell about something, by part; without their bodies. */
    List<Part> parts(String type, String about);

    /** Records of a series that have no sequence number yet, in any order. */
    List<Unsequenced> unsequenced(String series, int limit);

    /** Gives the records the sequence numbers from {@code first} on, in this order; safe to repeat. */
    void sequence(List<String> ids, long first);

    /** A record as a part of something. */
    record Part(String id, int part, String sha256) {}
}
