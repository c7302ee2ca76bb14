package org.opengovcommunity.commitments.paging;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import org.opengovcommunity.defaults.web.Page;
import org.opengovcommunity.defaults.web.Paging;
import org.opengovcommunity.defaults.web.Problem;

/**
 * A short list in the order of unique keys. A cursor names its list and the key of the last item seen, so pages go on there
 * even when that item is gone.
 *
 * @param name within this service; cursors of other lists are refused
 */
public record Listing(String name) {

    /**
     * The page that is asked for of these items, in any order.
     *
     * @throws Problem 400 that names the parameter at fault
     */
    public <T> Page<T> page(Collection<T> items, Function<T, String> key, Paging paging) {
        String after = paging.after() == null ? null : decode(paging.after());
        List<T> found = items.stream()
                .filter(item -> after == null || key.apply(item).compareTo(after) > 0)
                .sorted(Comparator.comparing(key))
                .limit(paging.wanted())
                .toList();
        return paging.page(found, last -> encode(key.apply(last)));
    }

    private String encode(String key) {
        byte[] place = (name + ":" + key).getBytes(StandardCharsets.UTF_8);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(place);
    }

    private String decode(String cursor) {
        try {
            String place = new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.UTF_8);
            if (place.startsWith(name + ":")) {
                return place.substring(name.length() + 1);
            }
        } catch (IllegalArgumentException e) {
            // Refused below, like a cursor of another list.
        }
        throw Problem.invalidCursor();
    }
}
