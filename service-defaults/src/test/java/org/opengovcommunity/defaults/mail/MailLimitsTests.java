package org.opengovcommunity.defaults.mail;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import jakarta.mail.internet.InternetHeaders;
import jakarta.mail.internet.MimeBodyPart;
import org.junit.jupiter.api.Test;

class MailLimitsTests {

    @Test
    void aThousandPartsAreFew() throws Exception {
        assertThat(MailLimits.hasFewParts(multipart(1_000))).isTrue();
        assertThat(MailLimits.hasFewParts(multipart(1_001))).isFalse();
    }

    @Test
    void whatIsNestedVeryDeeplyKeepsItsWords() {
        String html = "<b>".repeat(50_000) + "word";

        assertThat(MailLimits.html(html).text()).isEqualTo("word");
    }

    private static MimeBodyPart multipart(int lines) throws Exception {
        return new MimeBodyPart(
                new InternetHeaders(), "--part\r\n\r\ntext\r\n".repeat(lines).getBytes(US_ASCII));
    }
}
