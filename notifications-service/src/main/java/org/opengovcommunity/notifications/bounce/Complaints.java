package org.opengovcommunity.notifications.bounce;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.opengovcommunity.notifications.bounce.Report.Kind;
import org.opengovcommunity.notifications.list.UnsubscribeTokens;
import org.opengovcommunity.notifications.message.Headers;

/**
 * Finds out which copy a report of abuse (RFC 5965) is about. Providers take the recipient out of it, but for what they do
 * not know to be one: the token in the return path and in the link that leaves the list.
 */
final class Complaints {

    private static final Pattern REPORT =
            Pattern.compile("multipart/report\\b.*feedback-report.*", Pattern.CASE_INSENSITIVE | Pattern.DOTALL);
    private static final Pattern RETURN_PATH = Pattern.compile("(?<![a-z0-9-])([a-z0-9-]+)-bounces\\+([^@<>\\s]+)@");
    private static final Pattern LEAVE_LINK = Pattern.compile("/unsubscribe/([a-z0-9-]+)/([^/<>,\\s]+)");

    private final UnsubscribeTokens tokens;
    private final ReportReader reader = new ReportReader();

    Complaints(UnsubscribeTokens tokens) {
        this.tokens = tokens;
    }

    /** A copy of a list's message, and whose it is. */
    record Copied(String list, String token) {}

    /** Empty when it is no report of abuse, or about nothing of ours. */
    Optional<Copied> copy(byte[] raw) {
        boolean report = Headers.of(raw)
                .first("Content-Type")
                .filter(type -> REPORT.matcher(type).matches())
                .isPresent();
        return report ? copy(reader.read(Returned.beginning(raw))) : Optional.empty();
    }

    private Optional<Copied> copy(Report report) {
        if (report.kind() != Kind.COMPLAINT) {
            return Optional.empty();
        }
        return Stream.of(
                        RETURN_PATH.matcher(String.valueOf(report.returnPath())),
                        LEAVE_LINK.matcher(String.valueOf(report.leaveLink())))
                .filter(Matcher::find)
                .map(found -> new Copied(found.group(1), found.group(2)))
                .filter(copy -> tokens.member(copy.list(), copy.token()).isPresent())
                .findFirst();
    }
}
