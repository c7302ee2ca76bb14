package org.opengovcommunity.notifications.list;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.opengovcommunity.notifications.list.MailingList.Audience;

class MailingListTests {

    private final MailingList list = new MailingList(
            "opengov-civ", "opengov-civ@lists.test", "Open Government", Audience.EVERYONE, false, false);

    @Test
    void hasAddressesBesideItsOwn() {
        assertThat(list.host()).isEqualTo("lists.test");
        assertThat(list.address("owner")).isEqualTo("opengov-civ-owner@lists.test");
        assertThat(list.returnPath("m-1.mac")).isEqualTo("opengov-civ-bounces+m-1.mac@lists.test");
    }

    @ParameterizedTest
    @CsvSource({
        "Upper, a@lists.test, Title",
        "a b, a@lists.test, Title",
        "a, no address, Title",
        "a, a@lists.test>, Title",
        "a, a@lists.test, 'Title\r\nBcc: x'"
    })
    void nothingThatCouldBreakAHeaderIsAList(String name, String address, String title) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new MailingList(name, address, title, Audience.EVERYONE, false, false));
    }

    @Test
    void isFoundByItsName() {
        var lists = new MailingLists(List.of(list));

        assertThat(lists.named("opengov-civ")).isEqualTo(list);
        assertThat(lists.find("opengov")).isEmpty();
        assertThatIllegalArgumentException().isThrownBy(() -> lists.named("opengov"));
    }

    @Test
    void whereAllCopiesAreTheSameNoneNamesItsRecipient() {
        var shared = new MailingList("news", "news@lists.test", "News", Audience.EVERYONE, false, true);

        assertThat(shared.returnPathOfCopies("{token}")).isEqualTo("news-bounces@lists.test");
        assertThat(new Links("https://community.test").leave(shared, "{token}"))
                .isEqualTo("mailto:news-leave@lists.test");
    }
}
