package org.opengovcommunity.membership;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.Consumer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.opengovcommunity.membership.member.Member;
import org.opengovcommunity.membership.member.MemberFixture;
import org.opengovcommunity.membership.member.Members;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/**
 * The time of an answer does not tell whether an address is known. Compared is how often a call for a known address takes
 * longer than one for an unknown one; chance says half of the times. Calls come in random order, so what a call leaves to
 * be done afterwards slows both kinds alike, and so does whatever else the machine does.
 */
@MembershipTest
class TimingTests {

    private static final int WARM_UP = 40;
    private static final int CALLS = 600;
    private static final String APPLICATION = """
            {"name":"Ann O'Nym","email":"%s","lists":["opengov-civ"],"acceptedConduct":true}""";

    @Autowired
    MockMvcTester mvc;

    @Autowired
    Members members;

    private final Random random = new Random(3);
    private final String known = Member.newId() + "@civil.test";

    @BeforeEach
    void join() {
        members.add(List.of(MemberFixture.citizen(Member.newId(), known).join()));
    }

    @Test
    void anApplicationTakesTheSameTime() {
        assertThat(knownTakesLonger(this::apply)).isBetween(0.35, 0.65);
    }

    @Test
    void askingForASignInLinkTakesTheSameTime() {
        assertThat(knownTakesLonger(this::askForLink)).isBetween(0.35, 0.65);
    }

    /** The share of pairs in which the known address took longer (the statistic of Mann and Whitney). */
    private double knownTakesLonger(Consumer<String> call) {
        List<Long> ofKnown = new ArrayList<>();
        List<Long> ofUnknown = new ArrayList<>();
        for (int n = 0; n < WARM_UP + CALLS; n++) {
            boolean isKnown = random.nextBoolean();
            String address = isKnown ? known : Member.newId() + "@civil.test";
            long begun = System.nanoTime();
            call.accept(address);
            long taken = System.nanoTime() - begun;
            if (n >= WARM_UP) {
                (isKnown ? ofKnown : ofUnknown).add(taken);
            }
        }
        long longer = ofKnown.stream()
                .mapToLong(
                        one -> ofUnknown.stream().filter(other -> one > other).count())
                .sum();
        return (double) longer / ofKnown.size() / ofUnknown.size();
    }

    private void apply(String address) {
        var answer = mvc.post()
                .uri("/api/members")
                .contentType(MediaType.APPLICATION_JSON)
                .content(APPLICATION.formatted(address))
                .exchange();
        assertThat(answer).hasStatus(202);
    }

    private void askForLink(String address) {
        var answer = mvc.post()
                .uri("/sign-in/link")
                .param("username", address)
                .with(csrf())
                .exchange();
        assertThat(answer).hasStatus3xxRedirection();
    }
}
