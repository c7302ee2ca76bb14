package org.opengovcommunity.notifications.dkim;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.opengovcommunity.notifications.message.Headers;

/** The header fields that a signature covers: what tells readers who, what, when and how to leave (RFC 6376, 5.4.1; RFC 8058). */
final class SignedFields {

    private static final List<String> COVERED = List.of(
            "From",
            "Reply-To",
            "Subject",
            "Date",
            "To",
            "Cc",
            "Message-ID",
            "In-Reply-To",
            "References",
            "MIME-Version",
            "Content-Type",
            "Content-Transfer-Encoding",
            "List-Id",
            "List-Post",
            "List-Archive",
            "List-Unsubscribe",
            "List-Unsubscribe-Post");

    private final Map<String, List<String>> values;
    private final int bodyAt;

    private SignedFields(Map<String, List<String>> values, int bodyAt) {
        this.values = values;
        this.bodyAt = bodyAt;
    }

    static SignedFields of(byte[] message) {
        var headers = Headers.of(message);
        Map<String, List<String>> values = headers.fields()
                .collect(Collectors.groupingBy(
                        field -> lower(field.name()),
                        Collectors.mapping(field -> field.text().stripTrailing(), Collectors.toList())));
        // The library reads and writes text, not bytes: of other letters it would make something else.
        values.values().removeIf(all -> !all.stream().allMatch(SignedFields::isAscii));
        Set<String> covered = COVERED.stream().map(SignedFields::lower).collect(Collectors.toSet());
        values.keySet().retainAll(covered);
        return new SignedFields(values, headers.bodyAt());
    }

    int bodyAt() {
        return bodyAt;
    }

    /** Each as often as it is there and once more, so that nobody can add one (RFC 6376, section 8.15). */
    List<String> names() {
        List<String> names = new ArrayList<>();
        COVERED.stream()
                .filter(name -> values.containsKey(lower(name)))
                .forEach(name ->
                        names.addAll(Collections.nCopies(values.get(lower(name)).size() + 1, name)));
        return names;
    }

    /** The fields as the library asks for them, with the token of a copy. */
    org.apache.james.jdkim.api.Headers with(String placeholder, String token) {
        return new org.apache.james.jdkim.api.Headers() {
            @Override
            public List<String> getFields() {
                return values.keySet().stream()
                        .flatMap(name -> getFields(name).stream())
                        .toList();
            }

            @Override
            public List<String> getFields(String name) {
                return values.getOrDefault(lower(name), List.of()).stream()
                        .map(text -> text.replace(placeholder, token))
                        .toList();
            }
        };
    }

    private static boolean isAscii(String text) {
        return text.chars().allMatch(letter -> letter < 128);
    }

    private static String lower(String name) {
        return name.toLowerCase(Locale.ROOT);
    }
}
