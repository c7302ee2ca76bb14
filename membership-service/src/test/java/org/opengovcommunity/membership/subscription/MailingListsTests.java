package org.opengovcommunity.membership.subscription;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.opengovcommunity.defaults.security.Sector;
import org.opengovcommunity.membership.member.EmailAddress;

class MailingListsTests {

    private static final MailingList GOVERNMENT = new MailingList("opengov", "opengov@lists.test", Audience.GOVERNMENT);
    private static final MailingList PUBLIC =
            new MailingList("opengov-civ", "opengov-civ@lists.test", Audience.EVERYONE);

    private final MailingLists lists = new MailingLists(List.of(GOVERNMENT, PUBLIC), Set.of("gov.test"));

    @ParameterizedTest
    @CsvSource({
        "a@dhs.gov, GOVERNMENT",
        "a@hq.dhs.gov, GOVERNMENT",
        "a@army.mil, GOVERNMENT",
        "a@gov.test, GOVERNMENT",
        "a@office.gov.test, GOVERNMENT",
        "a@evil-dhs.gov.example.com, CIVIL_SOCIETY",
        "a@dhs.gov.uk, CIVIL_SOCIETY",
        "a@notgov.test, CIVIL_SOCIETY",
        "a@dhsgov.com, CIVIL_SOCIETY",
        "a@gov.example.org, CIVIL_SOCIETY",
        "dhs.gov@civil.test, CIVIL_SOCIETY"
    })
    void wholeLabelsAtTheEndOfTheDomainMakeAGovernmentAddress(String address, Sector sector) {
        assertThat(lists.sectorOf(new EmailAddress(address))).isEqualTo(sector);
    }

    @Test
    void theGovernmentListIsForGovernmentOnly() {
        assertThat(GOVERNMENT.admits(Sector.GOVERNMENT)).isTrue();
        assertThat(GOVERNMENT.admits(Sector.CIVIL_SOCIETY)).isFalse();
        assertThat(PUBLIC.admits(Sector.CIVIL_SOCIETY)).isTrue();
    }

    @Test
    void aListIsFoundByItsNameOnly() {
        assertThat(lists.find("opengov")).contains(GOVERNMENT);
        assertThat(lists.find("OPENGOV")).isEmpty();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new MailingList("open.gov", "opengov@lists.test", Audience.EVERYONE));
    }
}
