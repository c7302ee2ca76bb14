package org.opengovcommunity.commitments.change;

import org.jspecify.annotations.Nullable;

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

    private final Kind kind;
    private final String slug;
    private final @Nullable String field;

    private Refused(Kind kind, String slug, @Nullable String field, String message) {
        super(message);
        this.kind = kind;
        this.slug = slug;
        this.field = field;
    }

    public static Refused invalid(String field, String message) {
        return new Refused(Kind.INVALID, "invalid-request", field, message);
    }

    public static Refused byRule(String slug, String field, String message) {
        return new Refused(Kind.RULE, slug, field, message);
    }

    public static Refused byState(String slug, String message) {
        return new Refused(Kind.STATE, slug, null, message);
    }

    public Kind kind() {
        return kind;
    }

    /** Stable name of the rule, the last part of the problem type. */
    public String slug() {
        return slug;
    }

    /** The field of the request that is at fault, if one is. */
    public @Nullable String field() {
        return field;
    }
}
