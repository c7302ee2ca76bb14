package org.opengovcommunity.membership.registry;

import java.util.Optional;
import java.util.stream.Stream;

/** The kind of government that holds a domain: the column "Domain type" of the registry, without its mark for elections. */
public enum Level {
    FEDERAL("Federal"),
    FEDERAL_EXECUTIVE("Federal - Executive"),
    FEDERAL_LEGISLATIVE("Federal - Legislative"),
    FEDERAL_JUDICIAL("Federal - Judicial"),
    STATE("State or territory"),
    INTERSTATE("Interstate"),
    COUNTY("County"),
    CITY("City"),
    SPECIAL_DISTRICT("Special district"),
    SCHOOL_DISTRICT("School district"),
    TRIBAL("Tribal");

    private static final String ELECTION = " - Election";

    private final String type;

    Level(String type) {
        this.type = type;
    }

    /** @param type as the registry writes it */
    static Optional<Level> ofType(String type) {
        String plain = type.endsWith(ELECTION) ? type.substring(0, type.length() - ELECTION.length()) : type;
        return Stream.of(values()).filter(level -> level.type.equals(plain)).findFirst();
    }
}
