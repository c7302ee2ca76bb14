package org.opengovcommunity.notifications.post;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.opengovcommunity.notifications.list.MailingList;
import org.opengovcommunity.notifications.list.MailingList.Audience;
import org.opengovcommunity.notifications.message.Headers;
import org.opengovcommunity.notifications.receiving.ArrivedMail;

class SenderProofTests {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            GOVERNMENT | mx.test   | mx.test; dmarc=pass header.from=gov.test   | true
            GOVERNMENT | mx.test   | MX.test 1; spf=fail; dmarc/1 = pass (p=none (really)) policy.x=y header.from=GOV.test | true
            GOVERNMENT | mx.test   | mx.test; dmarc=pass                        | false
            GOVERNMENT | mx.test   | mx.test; dmarc=pass header.from=evil.test  | false
            GOVERNMENT | mx.test   | mx.test; dmarc=pass xheader.from=gov.test  | false
            GOVERNMENT | mx.test   | mx.test; dmarc=fail header.from=gov.test   | false
            GOVERNMENT | mx.test   | mx.test; dmarc=none                        | false
            GOVERNMENT | mx.test   | mx.test; dmarc=pass header.from=gov.test; dmarc=fail header.from=gov.test | false
            GOVERNMENT | mx.test   | mx.test; spf=pass smtp.mailfrom="a;dmarc=pass header.from=gov.test;"@evil.test; dkim=none | false
            GOVERNMENT | mx.test   | mx.test; spf=pass (";dmarc=pass header.from=gov.test) | false
            GOVERNMENT | mx.test   | evil.test; dmarc=pass header.from=gov.test | false
            GOVERNMENT |           | mx.test; dmarc=pass header.from=gov.test   | false
            EVERYONE   | mx.test   | mx.test; dmarc=pass header.from=evil.test  | false
            EVERYONE   | mx.test   | mx.test; dmarc/1=fail                      | false
            EVERYONE   | mx.test   | mx.test; spf=pass smtp.mailfrom="x("@evil.test; dmarc=fail; dkim=pass header.i=")y"@evil.test | false
            EVERYONE   | mx.test   | mx.test; dmarc=pass   | true
            EVERYONE   | mx.test   | mx.test; dmarc=none   | true
            EVERYONE   | mx.test   | mx.test; dmarc=fail   | false
            EVERYONE   | mx.test   | evil.test; dmarc=fail | true
            EVERYONE   |           | mx.test; dmarc=fail   | true
            """)
    void aListForGovernmentWantsProofAndOthersBelieveUntilProvenWrong(
            Audience audience, String trusted, String results, boolean believed) {
        var proof = new SenderProof(trusted == null ? Set.of() : Set.of(trusted));

        assertThat(proof.hold(candidate(audience, results, false)))
                .isEqualTo(believed ? Optional.empty() : Optional.of(Reason.SENDER_NOT_PROVEN));
    }

    @Test
    void aFailureInASecondFieldCountsAsWell() {
        var results = "mx.test; spf=pass\r\nAuthentication-Results: mx.test; dmarc=fail header.from=gov.test";

        assertThat(new SenderProof(Set.of("mx.test")).hold(candidate(Audience.EVERYONE, results, false)))
                .contains(Reason.SENDER_NOT_PROVEN);
    }

    @Test
    void whoIsSignedInIsProven() {
        assertThat(new SenderProof(Set.of()).hold(candidate(Audience.GOVERNMENT, "mx.test; dmarc=fail", true)))
                .isEmpty();
    }

    private static Candidate candidate(Audience audience, String results, boolean signedIn) {
        var list = new MailingList("a-list", "a-list@lists.test", "A list", audience, false, false);
        byte[] raw = "Authentication-Results: %s\r\nFrom: a@gov.test\r\n\r\nText\r\n"
                .formatted(results)
                .getBytes(US_ASCII);
        Post mailed = PostReader.read(list, new ArrivedMail("a@gov.test", Instant.EPOCH, raw));
        Post post = signedIn ? mailed.fromTheWeb("p-1") : mailed;
        return new Candidate(post, list, raw, Headers.of(raw), Optional.empty());
    }
}
