package org.opengovcommunity.notifications.message;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What a server that took the message before us found out about its sender (Authentication-Results, RFC 8601). */
public final class Authentication {

    private static final Pattern COMMENT = Pattern.compile("\\([^()]*\\)");
    private static final Pattern DMARC = Pattern.compile(";\\s*dmarc\\s*=\\s*([a-z]+)");

    private Authentication() {}

    /**
     * The result for DMARC, e.g. {@code pass} or {@code fail}, as the topmost field of a trusted server has it; empty when
     * none says anything. Fields of others are worth nothing: anybody can write them.
     *
     * @param trusted authserv-ids
     */
    public static Optional<String> dmarc(Headers headers, Set<String> trusted) {
        return headers.all("Authentication-Results")
                .map(value -> COMMENT.matcher(value).replaceAll(" ").toLowerCase(Locale.ROOT))
                .filter(value -> trusted.stream().anyMatch(server -> isOf(value, server)))
                .findFirst()
                .map(DMARC::matcher)
                .filter(Matcher::find)
                .map(found -> found.group(1));
    }

    private static boolean isOf(String value, String server) {
        return value.split("[;\\s]", 2)[0].equals(server.toLowerCase(Locale.ROOT));
    }
}
