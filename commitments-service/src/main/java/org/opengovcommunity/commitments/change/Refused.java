package org.opengovcommunity.commitments.change;

import java.util.List;
import java.util.stream.Collectors;

/** A change that the rules do not allow; nothing has happened. The message is for the person who asked for it. */
public final class Refused extends RuntimeException {

    /** What kind of rule is broken. */
    public enum Kind {
        /** The value itself is no good, whatever the state. */
        INVALID,
        /** The value is good but not here. */
        RULE,
        /** No such change can be made in the present state. */
        STATE
    }

    /**
     * One field of the request that is at fault.
     *
     * @param message what is wrong, to be read behind the name of the field
     */
    public record Fault(String field, String message) {

        @Override
        public String toString() {
            return field + " " + message;
        }
    }

    private final Kind kind;
    private final String slug;
    private final List<Fault> faults;

    private Refused(Kind kind, String slug, List<Fault> faults, String message) {
        super(message);
        this.kind = kind;
        this.slug = slug;
        this.faults = faults;
    }

    private static Refused of(Kind kind, String slug, List<Fault> faults) {
        String message = faults.stream().map(Fault::toString).collect(Collectors.joining("; "));
        return new Refused(kind, slug, List.copyOf(faults), message);
    }

    public static Refused invalid(String field, String message) {
        return invalid(List.of(new Fault(field, message)));
    }

    public static Refused invalid(List<Fault> faults) {
        return of(Kind.INVALID, "invalid-request", faults);
    }

    public static Refused byRule(String slug, String field, String message) {
        return of(Kind.RULE, slug, List.of(new Fault(field, message)));
    }

    public static Refused byState(String slug, String message) {
        return new Refused(Kind.STATE, slug, List.of(), message);
    }

    public Kind kind() {
        return kind;
    }

    /** Stable name of the rule, the last part of the problem type. */
    public String slug() {
        return slug;
    }

    /** The fields of the request that are at fault, if any are. */
    public List<Fault> faults() {
        return faults;
    }
}
