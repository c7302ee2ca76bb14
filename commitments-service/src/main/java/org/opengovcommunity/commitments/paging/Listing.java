package org.opengovcommunity.commitments.paging;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import org.opengovcommunity.defaults.web.Cursors;
import org.opengovcommunity.defaults.web.Page;
import org.opengovcommunity.defaults.web.Paging;

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
     * @throws org.opengovcommunity.defaults.web.Problem 400 that names the parameter at fault
     */
    public <T> Page<T> page(Collection<T> items, Function<T, String> key, Paging paging) {
        String after = paging.after() == null ? null : Cursors.read(name, paging.after(), 1, List::getFirst);
        List<T> found = items.stream()
                .filter(item -> after == null || key.apply(item).compareTo(after) > 0)
                .sorted(Comparator.comparing(key))
                .limit(paging.wanted())
                .toList();
        return paging.page(found, last -> Cursors.write(name, key.apply(last)));
    }
}
