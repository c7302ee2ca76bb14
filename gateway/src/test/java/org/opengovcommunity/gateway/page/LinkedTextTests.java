package org.opengovcommunity.gateway.page;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.opengovcommunity.gateway.page.LinkedText.Piece;

class LinkedTextTests {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "See https://data.test/a?b=c#d. | https://data.test/a?b=c#d",
                "(http://data.test/one), then | http://data.test/one",
                "<HTTPS://data.test> | HTTPS://data.test",
                "\"https://data.test/\" | https://data.test/",
                "javascript:alert('http://data.test') | http://data.test"
            })
    void anAddressOfTheWebIsALink(String text, String link) {
        var pieces = new LinkedText(text).pieces();

        assertThat(pieces.stream().filter(Piece::link).map(Piece::text)).containsExactly(link);
        assertThat(pieces.stream().map(Piece::text)).as("all of it").contains(link);
        assertThat(String.join("", pieces.stream().map(Piece::text).toList())).isEqualTo(text);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "www.data.test", "xhttps://data.test", "javascript:alert(1)", "data:text/html,x", "https://"
            })
    void nothingElseIs(String text) {
        assertThat(new LinkedText(text).pieces()).containsExactly(new Piece(text, false));
    }
}
