package org.opengovcommunity.defaults.web;

import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.opengovcommunity.defaults.web.Problem.FieldError;

/**
 * Which page of a list is asked for: the parameters of every list of the platform.
 *
 * @param after the cursor of the page before ({@link Page#next}); null begins the list
 * @param limit how many items the page has at most, as it was sent; {@link #size} is what it comes to
 */
public record Paging(
        @Parameter(description = "`next` of the page before; without it the first page") @Nullable
        String after,

        @Parameter(
                description = "How many items a page has at most",
                schema = @Schema(type = "integer", minimum = "1", maximum = "200", defaultValue = "50"))
        @Nullable
        Integer limit) {

    private static final int USUAL = 50;
    private static final int MOST = 200;

    public Paging {
        after = after == null || after.isEmpty() ? null : after;
    }

    /**
     * How many items the page has at most: 1 to 200, 50 when nothing is asked for.
     *
     * @throws Problem 400 that names the parameter
     */
    public int size() {
        int size = limit == null ? USUAL : limit;
        if (size < 1 || size > MOST) {
            throw Problem.invalid(List.of(new FieldError("limit", "must be from 1 to " + MOST)));
        }
        return size;
    }

    /** How many items to look for: one more than the page has says whether there is another page. */
    public int wanted() {
        return size() + 1;
    }

    /**
     * The page of the items that were found behind {@code after}.
     *
     * @param cursor what the next page is asked for by, of the last item of this one
     */
    public <T> Page<T> page(List<T> found, Function<? super T, String> cursor) {
        if (found.size() <= size()) {
            return new Page<>(found, null);
        }
        List<T> shown = List.copyOf(found.subList(0, size()));
        return new Page<>(shown, cursor.apply(shown.getLast()));
    }

    /**
     * Where the page of the usual size begins that an item is on.
     *
     * @param cursors of all items of the list
     * @return the {@code after} that asks for the page; null for the first one
     */
    public static @Nullable String before(List<String> cursors, String item) {
        int first = cursors.indexOf(item) / USUAL * USUAL;
        return first == 0 ? null : cursors.get(first - 1);
    }
}
