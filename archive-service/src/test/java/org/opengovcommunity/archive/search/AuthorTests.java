package org.opengovcommunity.archive.search;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AuthorTests {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Reply-To: Zoë <zoe@civil.test>                                  | zoe@civil.test
            Reply-To: =?UTF-8?Q?Zo=C3=AB?= <zoe@civil.test>                 | zoe@civil.test
            Reply-To: zoe@civil.test;Cc: bob@civil.test                     | zoe@civil.test
            Reply-To: opengov@lists.test;Cc: <zoe@civil.test>, <bob@b.test> | zoe@civil.test
            Reply-To: opengov@lists.test                                    | ''
            Reply-To: zoe@civil.test;Cc: "never ends <                      | zoe@civil.test
            Subject: Reply-To: zoe@civil.test                               | ''
            """)
    void theAuthorOfACopyGetsItsAnswersOrACopyOfThem(String headers, String author) {
        String copy =
                "From: Zoë via Open Government <opengov@lists.test>;" + headers + ";;Reply-To: mallory@evil.test;";

        assertThat(Author.ofCopy(copy.replace(";", "\r\n").getBytes(UTF_8))).isEqualTo(author);
    }

    @Test
    void aCopyMadeToKeepReadersBusyHasAnAuthorToo() {
        String copy = "Reply-To: opengov@lists.test\r\nFrom: opengov@lists.test\r\nCc: zoe@civil.test, %s\r\n\r\n";

        assertThat(assertTimeoutPreemptively(
                        Duration.ofSeconds(20),
                        () -> Author.ofCopy(
                                copy.formatted("(".repeat(5_000_000)).getBytes(UTF_8))))
                .isEqualTo("zoe@civil.test");
    }
}
