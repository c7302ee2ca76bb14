package org.opengovcommunity.membership.links;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SignedTokensTests {

    private final SignedTokens tokens = new SignedTokens("0123456789abcdef0123456789abcdef");

    /** The vector that the service which sends notices is tested with, too. */
    @Test
    void theMacIsTheAgreedOne() {
        assertThat(tokens.token("opengov-civ", "m-1")).isEqualTo("m-1.nggiednkg2hggw4xw3mxudxm");
        assertThat(tokens.subject("opengov-civ", "m-1.nggiednkg2hggw4xw3mxudxm"))
                .contains("m-1");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "m-2.nggiednkg2hggw4xw3mxudxm",
                "m-1.nggiednkg2hggw4xw3mxudxn",
                "m-1.NGGIEDNKG2HGGW4XW3MXUDXM",
                "m-1.nggiednkg2hggw4xw3mxud",
                "m-1.",
                "m-1",
                "."
            })
    void everythingElseIsNobodys(String token) {
        assertThat(tokens.subject("opengov-civ", token)).isEmpty();
    }

    @Test
    void aTokenIsForOneListOnly() {
        assertThat(tokens.subject("opengov", "m-1.nggiednkg2hggw4xw3mxudxm")).isEmpty();
    }

    @Test
    void aShortKeyIsRefused() {
        assertThatIllegalArgumentException().isThrownBy(() -> new SignedTokens("short"));
    }
}
