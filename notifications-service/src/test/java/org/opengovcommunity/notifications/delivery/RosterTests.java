package org.opengovcommunity.notifications.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RosterTests {

    @Test
    void theCanonicalFormIsTheAgreedOne() {
        var roster = new Roster(
                List.of(new Recipient("m1", "Zoë", "z@x.test", "m1.a"), new Recipient("m2", "", "b@x.test", "m2.b")));

        assertThat(roster.canonical()).isEqualTo("m1\tZoë\tz@x.test\tm1.a\nm2\t\tb@x.test\tm2.b\n");
        assertThat(roster.canonicalBytes()).hasSize(roster.canonical().length() + 1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Zoë", "", " ", "a\tb", "a\nb", "a\r\nb", "a\u0000b", "a\u0085b\u2028c", "日本語 👩‍💻"})
    void isReadBackAsItWasWhateverTheNames(String name) {
        var roster = new Roster(
                List.of(new Recipient("m1", name, "a@x.test", "m1.a"), new Recipient("m2", name, "b@x.test", "m2.b")));

        assertThat(Roster.ofCanonical(roster.canonical())).isEqualTo(roster);
    }

    @Test
    void anEmptyOneIsReadBackToo() {
        assertThat(Roster.ofCanonical(new Roster(List.of()).canonical()).size()).isZero();
    }
}
