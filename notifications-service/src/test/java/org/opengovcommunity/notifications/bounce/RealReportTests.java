package org.opengovcommunity.notifications.bounce;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.opengovcommunity.notifications.bounce.Report.Kind;

/** Reports of real mail servers, where a collection of them lies beside the project. */
class RealReportTests {

    private static final Path MAIL = Path.of("../../shared/mail");

    private final ReportReader reader = new ReportReader();

    @ParameterizedTest
    @CsvSource({
        // Its recipient fields were encoded by a filter on the way.
        "bounce.txt,HARD,5.1.1",
        "delivery-status.txt,HARD,5.0.0",
        "delivery-status2.txt,HARD,5.0.0",
        "delivery-status-no-blank-line.txt,HARD,5.0.0",
        "delivery-status-multiple-blank-lines.txt,HARD,5.5.0",
        "delivery-status.anonymized.eml,OTHER,",
        "disposition-notification.txt,OTHER,",
        "disposition-notification.anonymized.eml,OTHER,"
    })
    void areUnderstood(String file, Kind kind, String status) throws IOException {
        Report report = reader.read(read("bounces/" + file));

        assertThat(report.kind()).isEqualTo(kind);
        assertThat(report.status()).isEqualTo(status);
    }

    @Test
    void noMessageWhateverItsShapeBreaksTheReader() throws IOException {
        read("bounces/bounce.txt");
        try (var files = Files.walk(MAIL)) {
            assertThat(files.filter(Files::isRegularFile))
                    .isNotEmpty()
                    .allSatisfy(file -> assertThat(
                                    reader.read(Files.readAllBytes(file)).delivery())
                            .isNotEmpty());
        }
    }

    private static byte[] read(String file) throws IOException {
        assumeTrue(Files.isRegularFile(MAIL.resolve(file)), "the collection of real mail is not there");
        return Files.readAllBytes(MAIL.resolve(file));
    }
}
