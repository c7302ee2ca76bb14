package org.opengovcommunity.defaults.web;

import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A page of a list.
 *
 * @param next the cursor of the next page ({@code ?after=}), null on the last
 */
public record Page<T>(List<T> items, @Nullable String next) {

    /** The same page with its items shown in another way. */
    public <R> Page<R> map(Function<? super T, R> view) {
        return new Page<>(items.stream().map(view).toList(), next);
    }
}
