package org.opengovcommunity.membership.roster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.opengovcommunity.defaults.web.Problem;
import org.opengovcommunity.membership.member.DeliveryMode;
import org.opengovcommunity.membership.member.EmailAddress;
import org.opengovcommunity.membership.member.InMemoryMembers;
import org.opengovcommunity.membership.member.Member;
import org.opengovcommunity.membership.member.MemberEvent;
import org.opengovcommunity.membership.registry.InMemoryGovernmentDomains;
import org.opengovcommunity.membership.roster.ImportReport.Refusal;
import org.opengovcommunity.membership.subscription.Audience;
import org.opengovcommunity.membership.subscription.MailingList;
import org.opengovcommunity.membership.subscription.MailingLists;

class RosterImportTests {

    private static final String HEADER = "email,name,list,mode\n";

    private final InMemoryMembers members = new InMemoryMembers();
    private final MailingLists lists = new MailingLists(
            List.of(
                    new MailingList("opengov", "opengov@lists.test", Audience.GOVERNMENT),
                    new MailingList("opengov-civ", "opengov-civ@lists.test", Audience.EVERYONE)),
            Set.of("gov.test"),
            new InMemoryGovernmentDomains());
    private final RosterImport roster = new RosterImport(new RosterReader(lists), new RosterBatch(members, lists));

    @Test
    void everyGoodLineMakesAMemberOrGivesOneAList() throws IOException {
        var report = take(HEADER
                + "one@gov.test,Person One,opengov,EACH\n"
                + "ONE@gov.test,Person One,opengov-civ,daily\n"
                + "two@civil.test,,opengov-civ,WEEKLY\n");

        assertThat(report).isEqualTo(new ImportReport(3, 3, 0, List.of()));
        assertThat(member("one@gov.test").subscriptions())
                .isEqualTo(Map.of("opengov", DeliveryMode.EACH, "opengov-civ", DeliveryMode.DAILY));
        assertThat(member("two@civil.test").name()).isEqualTo("two");
        assertThat(members.events).hasSize(2).hasOnlyElementsOfType(MemberEvent.Joined.class);
    }

    @Test
    void doingItAgainChangesNothing() throws IOException {
        String csv = HEADER + "one@gov.test,Person One,opengov,EACH\n";
        take(csv);

        assertThat(take(csv)).isEqualTo(new ImportReport(1, 0, 1, List.of()));
        assertThat(members.events).hasSize(1);
    }

    @Test
    void whatMembersChoseThemselvesStaysAndAMissingListIsAdded() throws IOException {
        take(HEADER + "one@gov.test,Person One,opengov,NONE\n");

        var report = take(
                HEADER + "one@gov.test,Somebody Else,opengov,EACH\n" + "one@gov.test,Somebody Else,opengov-civ,EACH\n");

        assertThat(report).isEqualTo(new ImportReport(2, 1, 1, List.of()));
        assertThat(member("one@gov.test").name()).isEqualTo("Person One");
        assertThat(member("one@gov.test").subscriptions())
                .isEqualTo(Map.of("opengov", DeliveryMode.NONE, "opengov-civ", DeliveryMode.EACH));
        assertThat(members.events.getLast()).isInstanceOf(MemberEvent.SubscriptionsChanged.class);
    }

    @Test
    void badLinesAreNamedAndTheRestIsTaken() throws IOException {
        var report = take(HEADER
                + "one@civil.test,\"Two\nlines\",opengov-civ,EACH\n"
                + "turned@civil.test,\u202Edenrut,opengov-civ,EACH\n"
                + "nonsense,No Address,opengov-civ,EACH\n"
                + "two@evil-dhs.gov.example.com,Look Alike,opengov,EACH\n"
                + "three@civil.test,Three,nonsense,EACH\n"
                + "four@civil.test,Four,opengov-civ,SOMETIMES\n"
                + "five@civil.test,Five\n"
                + "six@civil.test,Six,opengov-civ,EACH\n");

        assertThat(report.rows()).isEqualTo(8);
        assertThat(report.imported()).isEqualTo(1);
        assertThat(report.refused())
                .extracting(Refusal::line)
                .as("the first one spans two lines")
                .containsExactly(2L, 4L, 5L, 6L, 7L, 8L, 9L);
        assertThat(report.refused())
                .extracting(Refusal::reason)
                .containsExactly(
                        "name must be one line of at most 200 characters",
                        "name must be one line of at most 200 characters",
                        "email is not a mail address",
                        "the list is for government addresses only",
                        "there is no such list",
                        "mode is none of [EACH, DAILY, WEEKLY, NONE]",
                        "does not have as many columns as the header");
        assertThat(members.events).hasSize(1);
    }

    @Test
    void whatIsNoCsvAnyMoreEndsTheReading() throws IOException {
        var report = take(HEADER
                + "one@civil.test,One,opengov-civ,EACH\n"
                + "two@civil.test,\"Two\" ,x\"opengov-civ,EACH\n"
                + "three@civil.test,\"Three,opengov-civ,EACH\n");

        assertThat(report.imported()).isEqualTo(1);
        assertThat(report.refused().getLast().reason()).startsWith("is not CSV");
    }

    @Test
    void aByteOrderMarkAndAnotherOrderOfColumnsAreFine() throws IOException {
        assertThat(take("\uFEFFMode,List,Email,Name\r\nEACH,opengov-civ,one@civil.test,One\r\n")
                        .imported())
                .isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "email,name,list\n", "email,name,list,mode,role\n", "email,email,list,mode\n", "x"})
    void anotherHeaderIsRefused(String csv) {
        assertThatExceptionOfType(Problem.class)
                .isThrownBy(() -> take(csv))
                .satisfies(
                        problem -> assertThat(problem.getStatusCode().value()).isEqualTo(422));
    }

    private ImportReport take(String csv) throws IOException {
        return roster.run(new ByteArrayInputStream(csv.getBytes(StandardCharsets.UTF_8)));
    }

    private Member member(String email) {
        return members.byEmail(new EmailAddress(email)).orElseThrow();
    }
}
