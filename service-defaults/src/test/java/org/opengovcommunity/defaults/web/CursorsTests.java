package org.opengovcommunity.defaults.web;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.Base64;
import java.util.List;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CursorsTests {

    private static final Function<List<String>, Long> NUMBER = parts -> Long.valueOf(parts.get(1));

    @Test
    void whatWasWrittenIsRead() {
        String cursor = Cursors.write("things", "a/b:c ü", 17);

        assertThat(cursor).matches("[A-Za-z0-9_-]+");
        assertThat(Cursors.read("things", cursor, 2, Function.identity())).containsExactly("a/b:c ü", "17");
    }

    @Test
    void aPlaceOfAnotherListIsRefused() {
        assertRefused("others", Cursors.write("things", "a", 17));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"things", "things\na", "things\na\nx", "things\na\n1\n2", "things\na\n99999999999999999999", ""})
    void whatIsNoPlaceIsRefused(String text) {
        assertRefused("things", Base64.getUrlEncoder().encodeToString(text.getBytes(UTF_8)));
    }

    @Test
    void whatIsNoBase64IsRefused() {
        assertRefused("things", "%");
    }

    private static void assertRefused(String list, String cursor) {
        assertThatExceptionOfType(Problem.class)
                .isThrownBy(() -> Cursors.read(list, cursor, 2, NUMBER))
                .satisfies(
                        problem -> assertThat(problem.getStatusCode().value()).isEqualTo(400));
    }
}
