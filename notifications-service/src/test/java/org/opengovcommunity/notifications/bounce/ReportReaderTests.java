package org.opengovcommunity.notifications.bounce;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.opengovcommunity.notifications.bounce.Report.Kind;

class ReportReaderTests {

    private final ReportReader reader = new ReportReader();

    @ParameterizedTest
    @CsvSource(textBlock = """
            failed,    5.1.1,             ,                                 HARD,      5.1.1
            FAILED,    5.2.2 (full),      ,                                 HARD,      5.2.2
            failed,    4.4.7,             ,                                 SOFT,      4.4.7
            failed,    ,                  smtp; 550 5.7.1 not here,         HARD,      5.7.1
            failed,    ,                  smtp; 452 mailbox is full,        SOFT,      4.0.0
            failed,    ,                  ,                                 HARD,      5.0.0
            failed,    nonsense,          x; 10.5.1.1 said 550 go away,     HARD,      5.0.0
            delayed,   4.4.1,             ,                                 UNDECIDED,
            delivered, 2.0.0,             ,                                 UNDECIDED,
            relayed,   2.0.0,             ,                                 UNDECIDED,
            ,          5.1.1,             ,                                 HARD,      5.1.1
            ,          4.2.2,             ,                                 OTHER,
            surprised, ,                  ,                                 OTHER,
            """)
    void tellsFailedForGoodFromTheRest(String action, String status, String diagnostic, Kind kind, String expected) {
        Report report = reader.read(ReportFixture.deliveryStatus(action, status, diagnostic));

        assertThat(report.kind()).isEqualTo(kind);
        assertThat(report.status()).isEqualTo(expected);
    }

    @Test
    void twoReportsOfOneDeliveryAreKnownAsSuch() {
        byte[] report = ReportFixture.hard("<r-1@mx.test>");
        byte[] another = ReportFixture.hard("<r-2@mx.test>");

        assertThat(reader.read(report).delivery())
                .isEqualTo("<original@lists.test>")
                .isEqualTo(reader.read(another).delivery());
        assertThat(reader.read("Message-ID: <x@y>\r\n\r\n".getBytes(UTF_8)).delivery())
                .isEqualTo("<x@y>");
        assertThat(reader.read("one".getBytes(UTF_8)).delivery())
                .isNotEqualTo(reader.read("other".getBytes(UTF_8)).delivery());
    }

    @Test
    void anAbuseReportIsAComplaintAndBringsTheWayToLeave() {
        Report report = reader.read(ReportFixture.complaint("abuse"));

        assertThat(report.kind()).isEqualTo(Kind.COMPLAINT);
        assertThat(report.leaveLink()).contains("/unsubscribe/opengov-civ/");
        assertThat(reader.read(ReportFixture.complaint("not-spam")).kind()).isEqualTo(Kind.OTHER);
    }

    @Test
    void anAnswerOfSomebodyWhoIsAwayIsNoBounce() {
        byte[] away = """
                From: Jo <jo@civil.test>
                Subject: Out of office
                Auto-Submitted: auto-replied

                I am away. 550 5.1.1 is a number.
                """.getBytes(UTF_8);

        assertThat(reader.read(away).kind()).isEqualTo(Kind.OTHER);
    }

    @Test
    void eximSaysItInAHeader() {
        byte[] bounce =
                "X-Failed-Recipients: jo@civil.test\r\nSubject: Mail delivery failed\r\n\r\nSorry.\r\n".getBytes(UTF_8);

        assertThat(reader.read(bounce)).extracting(Report::kind, Report::status).containsExactly(Kind.HARD, "5.0.0");
    }

    @Test
    void whatIsCutOffOrDamagedAnywhereStillGetsAnAnswer() {
        byte[] whole = ReportFixture.hard("<r-1@mx.test>");
        var random = new Random(1);
        for (int length = 0; length <= whole.length; length++) {
            byte[] damaged = Arrays.copyOf(whole, length);
            assertThat(reader.read(damaged).delivery()).isNotEmpty();
            for (int i = 0; i < 5 && length > 0; i++) {
                damaged[random.nextInt(length)] = (byte) random.nextInt();
            }
            assertThat(reader.read(damaged).delivery()).isNotEmpty();
        }
    }
}
