package org.opengovcommunity.commitments.paging;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.opengovcommunity.defaults.web.Page;
import org.opengovcommunity.defaults.web.Problem;

/**
 * Which part of a list is asked for.
 *
 * @param after sort key of the last item already seen; null starts at the beginning
 */
public record Paging(@Nullable String after, int limit) {

    private static final int DEFAULT_LIMIT = 50;
    private static final int MAX_LIMIT = 200;

    /**
     * Reads the parameters {@code after} and {@code limit} (1 to 200, 50 when absent).
     *
     * @throws Problem 400 that names the parameter
     */
    public static Paging of(@Nullable String after, @Nullable Integer limit) {
        int size = limit == null ? DEFAULT_LIMIT : limit;
        if (size < 1 || size > MAX_LIMIT) {
            throw invalid("limit", "must be from 1 to " + MAX_LIMIT);
        }
        return new Paging(after == null || after.isEmpty() ? null : decode(after), size);
    }

    /** The page of the items in the order of their keys, which must be unique. */
    public <T> Page<T> page(Collection<T> items, Function<T, String> key) {
        List<T> rest = items.stream()
                .filter(item -> after == null || key.apply(item).compareTo(after) > 0)
                .sorted(Comparator.comparing(key))
                .limit(limit + 1L)
                .toList();
        if (rest.size() <= limit) {
            return new Page<>(rest, null);
        }
        List<T> page = rest.subList(0, limit);
        return new Page<>(page, encode(key.apply(page.getLast())));
    }

    private static String encode(String key) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(key.getBytes(StandardCharsets.UTF_8));
    }

    private static String decode(String cursor) {
        try {
            return new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            throw invalid("after", "is not a cursor of this list");
        }
    }

    private static Problem invalid(String parameter, String message) {
        return Problem.badRequest("invalid-request", "The request is not valid: " + parameter)
                .field(parameter, message);
    }
}
