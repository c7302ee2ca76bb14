package org.opengovcommunity.notifications.receiving;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Of MAIL or RCPT: parameters that are not offered here are refused (RFC 5321, section 4.1.1.11), where the library would
 * promise to do what they ask for.
 *
 * @param offered matches each that is taken
 */
record Parameters(Pattern offered) implements Checked.Check {

    private static final Pattern BEHIND_THE_PATH = Pattern.compile("[^:]*:\\s*(?:<[^>]*+>|[^<\\s]\\S*+)(.*)");

    @Override
    public Optional<String> refusal(String line) {
        Matcher parameters = BEHIND_THE_PATH.matcher(line);
        return parameters.matches() && !offered.matcher(parameters.group(1)).matches()
                ? Optional.of("555 5.5.4 only parameters that were offered are taken")
                : Optional.empty();
    }
}
