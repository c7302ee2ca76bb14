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
import org.opengovcommunity.membership.registry.GovernmentDomainFixture;
import org.opengovcommunity.membership.registry.InMemoryGovernmentDomains;

class MailingListsTests {

    private static final MailingList GOVERNMENT = new MailingList("opengov", "opengov@lists.test", Audience.GOVERNMENT);
    private static final MailingList PUBLIC =
            new MailingList("opengov-civ", "opengov-civ@lists.test", Audience.EVERYONE);

    private final InMemoryGovernmentDomains registry = new InMemoryGovernmentDomains();
    private final MailingLists lists = new MailingLists(List.of(GOVERNMENT, PUBLIC), Set.of("gov.test"), registry);

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

    @ParameterizedTest
    @CsvSource({
        "a@dhs.gov, GOVERNMENT",
        "A+list@HQ.DHS.gov., GOVERNMENT",
        "a@a.b.hq.dhs.gov, GOVERNMENT",
        "a@army.mil, GOVERNMENT",
        "a@office.gov.test, GOVERNMENT",
        "a@nobody.gov, CIVIL_SOCIETY",
        "a@evil-dhs.gov, CIVIL_SOCIETY",
        "a@xn--dhs-cxd.gov, CIVIL_SOCIETY",
        "a@dhs.xn--gv-emc, CIVIL_SOCIETY",
        "a@dhs.gov.xn--gv-emc, CIVIL_SOCIETY",
        "a@evil-dhs.gov.example.com, CIVIL_SOCIETY",
        "dhs.gov+a@civil.test, CIVIL_SOCIETY"
    })
    void ofGovOnlyWhatIsRegisteredCountsOnceThereIsARegistry(String address, Sector sector) {
        registry.update(List.of(GovernmentDomainFixture.federal("dhs.gov")), Set.of());

        assertThat(lists.sectorOf(EmailAddress.parse(address))).isEqualTo(sector);
        assertThat(lists.admits("opengov", EmailAddress.parse(address))).isEqualTo(sector == Sector.GOVERNMENT);
    }

    @Test
    void theRegistryKnowsTheOrganizationOfAnAddress() {
        registry.update(List.of(GovernmentDomainFixture.federal("dhs.gov")), Set.of());

        assertThat(lists.organizationOf(new EmailAddress("a@hq.dhs.gov"))).contains("Department of dhs.gov");
        assertThat(lists.organizationOf(new EmailAddress("a@gov.test"))).isEmpty();
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
