package org.opengovcommunity.notifications.message;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What a server that took the message before us found out about its sender (Authentication-Results, RFC 8601). */
public final class Authentication {

    private static final Pattern DMARC = Pattern.compile("dmarc\\s*(?:/\\s*\\d+\\s*)?=\\s*([a-z]+)");
    private static final Pattern DOMAIN = Pattern.compile("\\sheader\\.from\\s*=\\s*(\\S+)");

    private Authentication() {}

    /**
     * A result for DMARC.
     *
     * @param result e.g. {@code pass} or {@code fail}
     * @param domain of From, as the server read it, in lower case; empty when it does not say
     */
    public record Dmarc(String result, String domain) {}

    /**
     * Every result for DMARC in fields of trusted servers. Fields of others are worth nothing: anybody can write them.
     *
     * @param trusted authserv-ids
     */
    public static List<Dmarc> dmarc(Headers headers, Set<String> trusted) {
        return headers.all("Authentication-Results")
                .map(value -> bare(value).toLowerCase(Locale.ROOT).split(";", -1))
                .filter(parts -> trusted.stream().anyMatch(server -> isOf(parts[0], server)))
                .flatMap(parts -> Stream.of(parts).skip(1).map(String::strip))
                .flatMap(Authentication::read)
                .toList();
    }

    private static Stream<Dmarc> read(String part) {
        Matcher method = DMARC.matcher(part);
        if (!method.lookingAt()) {
            return Stream.empty();
        }
        Matcher domain = DOMAIN.matcher(part);
        return Stream.of(new Dmarc(method.group(1), domain.find() ? domain.group(1) : ""));
    }

    private static boolean isOf(String start, String server) {
        return start.strip().split("[/\\s]", 2)[0].equals(server.toLowerCase(Locale.ROOT));
    }

    /** Without comments, which may nest, and without what stands in quotes: a sender has a say in both. */
    private static String bare(String value) {
        var bare = new StringBuilder();
        int depth = 0;
        boolean quoted = false;
        for (int at = 0; at < value.length(); at++) {
            char sign = value.charAt(at);
            if (sign == '\\') {
                at++;
            } else if (quoted) {
                quoted = sign != '"';
            } else if (sign == '"' && depth == 0) {
                quoted = true;
                bare.append(sign);
            } else if (sign == '(') {
                depth++;
                bare.append(' ');
            } else if (sign == ')') {
                depth = Math.max(0, depth - 1);
            } else if (depth == 0) {
                bare.append(sign);
            }
        }
        return bare.toString();
    }
}
