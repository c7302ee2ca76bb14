package org.opengovcommunity.membership.registry;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A domain of the .gov registry and who holds it; all of it is public. The registry has second-level names only: a name
 * below one belongs to whoever holds that one.
 *
 * @param domain in lower case, e.g. {@code dhs.gov}
 * @param organization one line of at most 200 characters, and so are the others where they are known
 * @param state postal abbreviation of a state or territory
 */
public record GovernmentDomain(
        String domain,
        Level level,
        String organization,
        @Nullable String suborganization,
        @Nullable String city,
        @Nullable String state) {

    private static final String LABEL = "[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?";
    private static final Pattern REGISTRABLE = Pattern.compile(LABEL + "\\.gov");

    /** Case counts in ASCII only, so that no sign of another alphabet becomes a letter of ours. */
    private static final Pattern NAME =
            Pattern.compile("(?:" + LABEL + "\\.)*(" + REGISTRABLE + ")\\.?", Pattern.CASE_INSENSITIVE);

    private static final int MAX_TEXT = 200;
    private static final char NOT_UTF_8 = '\uFFFD';

    /** @throws IllegalArgumentException that says which part is not of the form above */
    public GovernmentDomain {
        if (!REGISTRABLE.matcher(domain).matches()) {
            throw new IllegalArgumentException("the domain is not a name directly under .gov");
        }
        if (organization.isBlank()) {
            throw new IllegalArgumentException("the organization is not named");
        }
        check("organization", organization);
        check("suborganization", suborganization);
        check("city", city);
        check("state", state);
    }

    /** The name that the registry would have for a domain, e.g. {@code dhs.gov} for {@code HQ.DHS.gov.}; empty outside of .gov. */
    static Optional<String> registrable(String name) {
        var matcher = NAME.matcher(name);
        return matcher.matches() ? Optional.of(matcher.group(1).toLowerCase(Locale.ROOT)) : Optional.empty();
    }

    private static void check(String field, @Nullable String text) {
        if (text == null) {
            return;
        }
        if (text.indexOf(NOT_UTF_8) >= 0) {
            throw new IllegalArgumentException("the " + field + " is not UTF-8 text");
        }
        if (text.length() > MAX_TEXT || text.chars().anyMatch(Character::isISOControl)) {
            throw new IllegalArgumentException(
                    "the " + field + " is not one line of at most " + MAX_TEXT + " characters");
        }
    }
}
