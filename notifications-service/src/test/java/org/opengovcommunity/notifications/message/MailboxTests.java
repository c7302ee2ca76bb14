package org.opengovcommunity.notifications.message;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MailboxTests {

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            Anna Ode <anna@GOV.test>                | anna@gov.test
            "anna@gov.test" <anna@gov.test>         | anna@gov.test
            "Ode, Anna" <anna@gov.test>, b@gov.test | anna@gov.test
            Anna, of gov: anna@gov.test             | anna@gov.test
            "anna@gov.test"@evil.test               |
            "anna@gov.test" evil                    |
            """)
    void anAddressIsNotTakenOutOfQuotes(String from, String address) {
        assertThat(Mailbox.first(from).map(Mailbox::address).orElse(null)).isEqualTo(address);
    }
}
