package org.opengovcommunity.commitments.paging;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.opengovcommunity.defaults.web.Page;

class PagingTests {

    @Test
    void aPageGoesOnWhereTheLastOneEndedEvenWhenItsLastItemIsGone() {
        Page<String> first = Paging.of("letters", null, 2).page(List.of("a", "b", "c"), Function.identity());

        Page<String> second = Paging.of("letters", first.next(), 2).page(List.of("a", "c"), Function.identity());

        assertThat(first.items()).containsExactly("a", "b");
        assertThat(second).isEqualTo(new Page<>(List.of("c"), null));
    }
}
