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
import org.opengovcommunity.defaults.web.Problem.FieldError;

/**
 * Which part of a list is asked for. A cursor names its list and the place after the last item seen, so pages go on there
 * even when that item is gone.
 *
 * @param list its name within this service
 * @param after sort key of the last item already seen; null starts at the beginning
 */
public record Paging(String list, @Nullable String after, int limit) {

    public static final int DEFAULT_LIMIT = 50;
    public static final int MAX_LIMIT = 200;

    /**
     * Reads the parameters {@code after} and {@code limit} (1 to 200, 50 when absent).
     *
     * @param list its name within this service; cursors of other lists are refused
     * @throws Problem 400 that names the parameter
     */
    public static Paging of(String list, @Nullable String after, @Nullable Integer limit) {
        int size = limit == null ? DEFAULT_LIMIT : limit;
        if (size < 1 || size > MAX_LIMIT) {
            throw Problem.invalid(List.of(new FieldError("limit", "must be from 1 to " + MAX_LIMIT)));
        }
        return new Paging(list, after == null || after.isEmpty() ? null : decode(list, after), size);
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
        return new Page<>(page, encode(list, key.apply(page.getLast())));
    }

    private static String encode(String list, String key) {
        byte[] place = (list + ":" + key).getBytes(StandardCharsets.UTF_8);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(place);
    }

    private static String decode(String list, String cursor) {
        try {
            String place = new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.UTF_8);
            if (place.startsWith(list + ":")) {
                return place.substring(list.length() + 1);
            }
        } catch (IllegalArgumentException e) {
            // Refused below, like a cursor of another list.
        }
        throw Problem.invalidCursor();
    }
}
