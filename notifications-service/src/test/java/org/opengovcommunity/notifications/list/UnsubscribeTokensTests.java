package org.opengovcommunity.notifications.list;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;

class UnsubscribeTokensTests {

    private final UnsubscribeTokens tokens = new UnsubscribeTokens("0123456789abcdef0123456789abcdef");

    /** The vector that membership, which checks the tokens, is tested with, too. */
    @Test
    void theTokenIsTheOneThatMembershipAccepts() {
        assertThat(tokens.token("opengov-civ", "m-1")).isEqualTo("m-1.nggiednkg2hggw4xw3mxudxm");
    }

    @Test
    void aTokenIsForOneMemberAndOneListOnly() {
        assertThat(tokens.token("opengov-civ", "m-2")).doesNotEndWith("nggiednkg2hggw4xw3mxudxm");
        assertThat(tokens.token("opengov", "m-1")).doesNotEndWith("nggiednkg2hggw4xw3mxudxm");
    }

    @Test
    void aShortKeyIsRefused() {
        assertThatIllegalArgumentException().isThrownBy(() -> new UnsubscribeTokens("short"));
    }
}
