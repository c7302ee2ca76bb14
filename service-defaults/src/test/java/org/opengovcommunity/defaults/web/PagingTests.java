package org.opengovcommunity.defaults.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PagingTests {

    @Test
    void onePageMoreIsThereWhenOneItemMoreIsFound() {
        var two = new Paging(null, 2);

        assertThat(two.page(List.of("a", "b", "c"), Function.identity())).isEqualTo(new Page<>(List.of("a", "b"), "b"));
        assertThat(two.page(List.of("a", "b"), Function.identity())).isEqualTo(new Page<>(List.of("a", "b"), null));
        assertThat(two.wanted()).isEqualTo(3);
    }

    @Test
    void withoutParametersTheListBeginsWithFifty() {
        assertThat(new Paging("", null)).isEqualTo(new Paging(null, null));
        assertThat(new Paging(null, null).size()).isEqualTo(50);
    }

    @Test
    void thePageOfAnItemIsAskedForByTheLastOfThePageBefore() {
        var all = IntStream.range(0, 101).mapToObj(Integer::toString).toList();

        assertThat(Paging.before(all, "49")).isNull();
        assertThat(Paging.before(all, "50")).isEqualTo("49");
        assertThat(Paging.before(all, "99")).isEqualTo("49");
        assertThat(Paging.before(all, "100")).isEqualTo("99");
    }

    @ParameterizedTest
    @ValueSource(ints = {-1, 0, 201})
    void aLimitBeyondTheBoundsIsRefused(int limit) {
        assertThatThrownBy(new Paging(null, limit)::size)
                .isInstanceOf(Problem.class)
                .hasMessageContaining("limit");
    }
}
