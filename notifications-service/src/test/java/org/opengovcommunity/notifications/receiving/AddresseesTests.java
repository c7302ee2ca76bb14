package org.opengovcommunity.notifications.receiving;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.opengovcommunity.notifications.list.MailingList;
import org.opengovcommunity.notifications.list.MailingList.Audience;
import org.opengovcommunity.notifications.list.MailingLists;
import org.opengovcommunity.notifications.receiving.Addressee.Role;

class AddresseesTests {

    private final Addressees addressees = new Addressees(new MailingLists(List.of(list("news"), list("talk"))));

    @ParameterizedTest
    @CsvSource({
        "talk@lists.test, talk, POST, ''",
        "TALK-Request@LISTS.test, talk, REQUEST, ''",
        "talk-leave@lists.test, talk, LEAVE, ''",
        "talk-bounces+a+b@lists.test, talk, BOUNCES, a+b",
        "postmaster@lists.test, news, OWNER, ''",
        "Postmaster, news, OWNER, ''",
        "abuse@lists.test, news, OWNER, ''",
    })
    void anAddressOfAListOrOfTheServerIsFound(String address, String list, Role role, String detail) {
        assertThat(addressees.find(address)).hasValueSatisfying(found -> {
            assertThat(found.list().name()).isEqualTo(list);
            assertThat(found.role()).isEqualTo(role);
            assertThat(found.detail()).isEqualTo(detail);
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"talk@else.test", "postmaster@else.test", "talk", "abuse", "somebody@lists.test", ""})
    void nothingElseIs(String address) {
        assertThat(addressees.find(address)).isEmpty();
    }

    @Test
    void aListMayBeCalledAsTheServerIs() {
        var named = new Addressees(new MailingLists(List.of(list("news"), list("abuse"))));

        assertThat(named.find("abuse@lists.test")).map(Addressee::role).contains(Role.POST);
    }

    private static MailingList list(String name) {
        return new MailingList(name, name + "@lists.test", name, Audience.EVERYONE, false, false);
    }
}
