package org.opengovcommunity.membership.registry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.opengovcommunity.membership.registry.GovernmentDomainFixture.federal;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What every implementation of {@link GovernmentDomains} does; each test starts with a registry that was never imported. */
interface GovernmentDomainsContract {

    GovernmentDomains domains();

    @Test
    default void nothingIsKnownBeforeTheFirstImport() {
        assertThat(domains().imported()).isFalse();
        assertThat(domains().all()).isEmpty();
        assertThat(domains().above("dhs.gov")).isEmpty();
    }

    @Test
    default void anImportOfNothingIsOne() {
        domains().update(List.of(), Set.of());

        assertThat(domains().imported()).isTrue();
    }

    @Test
    default void everyPartOfADomainIsKept() {
        var dhs = federal("dhs.gov");
        var village = new GovernmentDomain("village.gov", Level.CITY, "A Village’s Office", null, null, null);
        domains().update(List.of(dhs, village), Set.of());

        assertThat(domains().all()).containsExactlyInAnyOrder(dhs, village);
        assertThat(domains().above("village.gov")).contains(village);
    }

    @Test
    default void anUpdatePutsSomeTakesSomeAndLeavesTheRest() {
        domains().update(List.of(federal("one.gov"), federal("two.gov"), federal("three.gov")), Set.of());
        var sold = new GovernmentDomain("two.gov", Level.TRIBAL, "A Nation", null, "Town", "NM");

        domains().update(List.of(sold), Set.of("three.gov", "four.gov"));

        assertThat(domains().all()).containsExactlyInAnyOrder(federal("one.gov"), sold);
    }

    @ParameterizedTest
    @ValueSource(strings = {"dhs.gov", "DHS.Gov", "dhs.gov.", "hq.dhs.gov", "a.b.hq.dhs.gov."})
    default void aNameBelowADomainIsItsHolders(String name) {
        domains().update(List.of(federal("dhs.gov")), Set.of());

        assertThat(domains().above(name)).contains(federal("dhs.gov"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                ".",
                "gov",
                ".gov",
                "evil-dhs.gov",
                "xdhs.gov",
                "dhs.gov.example.com",
                "evil-dhs.gov.example.com",
                "dhs.gov.uk",
                "dhs..gov",
                "dhs.gov..",
                "dhs.mil",
                "dhs.gоv",
                "dhs。gov",
                "ｄｈｓ.gov",
                "xn--dhs-cxd.gov",
                "user@dhs.gov"
            })
    default void noOtherNameIs(String name) {
        domains().update(List.of(federal("dhs.gov")), Set.of());

        assertThat(domains().above(name)).isEmpty();
    }
}
