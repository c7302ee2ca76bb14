package org.opengovcommunity.membership.member;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EmailAddressTests {

    @Test
    void isOneInWhateverCaseAndWithBlanksAround() {
        assertThat(EmailAddress.parse("  Lead+Plan@GOV.test "))
                .isEqualTo(new EmailAddress("lead+plan@gov.test"))
                .satisfies(address -> {
                    assertThat(address.localPart()).isEqualTo("lead+plan");
                    assertThat(address.domain()).isEqualTo("gov.test");
                });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "lead",
                "@gov.test",
                "lead@",
                "lead@localhost",
                "lead@gov..test",
                "lead@gov.test..",
                "lead@.",
                "lead.",
                "lead@-gov.test",
                ".lead@gov.test",
                "le ad@gov.test",
                "lead@gov.test\r\nBcc: all@gov.test",
                "lead@gov.test\nx",
                "lead@evil.test,admin@gov.test",
                "\"a\"@gov.test",
                "lead@gоv.test",
                "lead@\u212Aansas.gov",
                "lead@ｇｏｖ.test",
                "lead@gov。test",
                "lead@gov\u200b.test",
                "lead@gov.test\u202e",
                "lеad@gov.test"
            })
    void isNoneOtherwise(String typed) {
        assertThatIllegalArgumentException().isThrownBy(() -> EmailAddress.parse(typed));
    }

    @Test
    void aDotAfterTheDomainIsNotPartOfIt() {
        assertThat(EmailAddress.parse("lead@DHS.gov. ")).isEqualTo(new EmailAddress("lead@dhs.gov"));
        assertThatIllegalArgumentException().isThrownBy(() -> new EmailAddress("lead@dhs.gov."));
    }

    @Test
    void onlyItsHostKnowsWhatAPlusMeans() {
        assertThat(EmailAddress.parse("lead+list@dhs.gov")).isNotEqualTo(EmailAddress.parse("lead@dhs.gov"));
    }

    @Test
    void hasTheLengthsOfTheStandard() {
        assertThat(EmailAddress.parse("a".repeat(64) + "@gov.test")).isNotNull();
        assertThatIllegalArgumentException().isThrownBy(() -> EmailAddress.parse("a".repeat(65) + "@gov.test"));
        assertThatIllegalArgumentException().isThrownBy(() -> EmailAddress.parse("a@" + "b.".repeat(130) + "test"));
    }
}
