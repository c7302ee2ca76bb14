package org.opengovcommunity.notifications.thread;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AddressesTests {

    private static final int MEGABYTE = 1_000_000;

    @ParameterizedTest
    @CsvSource(
            delimiterString = " | ",
            quoteCharacter = '§',
            value = {
                "ann@civil.test | a…@…",
                "Write to ann.b+c@mail.civil.test. Now! | Write to a…@…. Now!",
                "Ann <ann@civil.test>, (bo@civil.test); cy@civil.test: | Ann <a…@…>, (b…@…); c…@…:",
                "a@b@civil.test | a…@…",
                "joe~@example.org | j…@…",
                "pat.o'brien@example.org | p…@…",
                "john&mary@example.org | j…@…",
                "a!joe@example.org | a…@…",
                "joe/dept@example.org | j…@…",
                "user=example.org@x.org | u…@…",
                "!#$%&'*+-/=?^_`{|}~@example.org | !…@…",
                "{joe}@example.org | {j…@…",
                "иван@example.org | и…@…",
                "müller@example.org | m…@…",
                "joe@münchen.example | j…@…",
                "joe@почта.рф | j…@…",
                "joe@[192.0.2.1] | j…@…",
                "[joe@[IPv6:2001:db8::1] | [j…@…",
                "joe@intranet | j…@…",
                "joe＠example.org | j…@…",
                "joe﹫example.org | j…@…",
                "joe\u200B@ex\u00ADample.org | j…@…",
                "mailto:joe.public%40example.org | mailto:j…@…",
                "mailto:joe.public%2540example.org | mailto:j…@…",
                "joe&#64;example.org, bo&#X0040;example.org, cy&commat;example.org | j…@…, b…@…, c…@…",
                "joe @example.org | j…@…",
                "joe @ mail.example.org! | j…@…!",
                "joe@ example.org | j…@…",
                "joe@ home | j…@… home",
                "𝒥oe@example.org | 𝒥…@…"
            })
    void ofAnAddressTheFirstLetterIsLeft(String text, String masked) {
        assertThat(Addresses.masked(text)).isEqualTo(masked);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"joe public\"@example.org",
                "\"joe\\\"@\\\"public\"@example.org",
                "\"joe public\" @example.org",
                "said \"joe@example.org\""
            })
    void quotesHideNothing(String text) {
        assertThat(Addresses.masked(text)).contains("\"j…@…").doesNotContain("oe", "public", "example");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "@",
                "@civil.test",
                "(@handle)",
                "Thanks, @handle",
                "3 lb @ 2.50",
                "noon @ the hall",
                "a\n@b.test"
            })
    void whatIsNoAddressStays(String text) {
        assertThat(Addresses.masked(text)).isEqualTo(text);
    }

    /** Readers need no account: what takes long can be asked for often. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "a", "@", "a@", "@a ", "a @", "@.", "\"@", "\"@ ", "a @ b", "%40", "@\"", "1 @1.", " ", ".", "\\\"@,",
                "a."
            })
    void aLongTextTakesNoLongTime(String part) {
        String text = part.repeat(MEGABYTE / part.length());
        for (String hostile :
                new String[] {text, "x @" + text, "a@" + text, text + "@", text + "\"@b", "\"" + text + "@b.c"}) {
            assertTimeoutPreemptively(Duration.ofSeconds(5), () -> Addresses.masked(hostile));
        }
    }
}
