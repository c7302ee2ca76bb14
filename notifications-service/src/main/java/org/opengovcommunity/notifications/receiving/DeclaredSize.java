package org.opengovcommunity.notifications.receiving;

import java.util.Optional;
import java.util.regex.Pattern;

/** MAIL with a size (RFC 1870) of more digits than the library reads: it would hang up instead of refusing the message. */
final class DeclaredSize implements Checked.Check {

    private static final Pattern ENORMOUS = Pattern.compile(" size=0*[1-9]\\d{9}", Pattern.CASE_INSENSITIVE);

    @Override
    public Optional<String> refusal(String line) {
        return ENORMOUS.matcher(line).find() ? Optional.of("552 5.3.4 the message is too large") : Optional.empty();
    }
}
