package org.opengovcommunity.commitments.paging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.opengovcommunity.defaults.web.Page;
import org.opengovcommunity.defaults.web.Paging;
import org.opengovcommunity.defaults.web.Problem;

class ListingTests {

    private final Listing letters = new Listing("letters");

    @Test
    void aPageGoesOnWhereTheLastOneEndedEvenWhenItsLastItemIsGone() {
        Page<String> first = page(letters, List.of("c", "b", "a"), null);

        Page<String> second = page(letters, List.of("a", "c"), first.next());

        assertThat(first.items()).containsExactly("a", "b");
        assertThat(second).isEqualTo(new Page<>(List.of("c"), null));
    }

    @Test
    void aCursorOfAnotherListIsRefused() {
        String cursor =
                page(new Listing("numbers"), List.of("1", "2", "3"), null).next();

        assertThatThrownBy(() -> page(letters, List.of("a"), cursor)).isInstanceOf(Problem.class);
    }

    private static Page<String> page(Listing listing, List<String> items, String after) {
        return listing.page(items, Function.identity(), new Paging(after, 2));
    }
}
