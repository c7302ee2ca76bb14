package org.opengovcommunity.local.stack;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FailureReasonTests {

    @TempDir
    Path folder;

    @Test
    void whatASettingLacksIsToldInALine() throws Exception {
        String reason = reason("""
                {"log":{"level":"WARN"},"message":"Exception encountered during context initialization"}
                {"log":{"level":"INFO"},"message":"Stopping service [Tomcat]"}
                {"log":{"level":"ERROR"},"message":"\\n***********\\nAPPLICATION FAILED TO START\\n***********\\n\\n\
                Description:\\n\\n/none.pem cannot be read.\\n"}
                """);

        assertThat(reason).isEqualTo("    APPLICATION FAILED TO START Description: /none.pem cannot be read.");
    }

    @Test
    void theDeepestCauseIsTold() throws Exception {
        String reason = reason("""
                {"log":{"level":"ERROR"},"message":"Application run failed","error":{"type":"a.Outer","message":"no bean",\
                "stack_trace":"a.Outer: no bean\\n\\tat a.B\\nCaused by: a.Middle: no bean\\n\\tat a.C\\n\
                Caused by: a.Inner: no such host\\n\\tat a.D\\n\\t... 7 more\\n"}}
                {"log":{"level":"ERROR"},"message":"Gone","error":{"type":"a.Lone","message":"cut off"}}
                """);

        assertThat(reason).isEqualTo("""
                    Application run failed: a.Inner: no such host
                    Gone: a.Lone: cut off""".indent(4).stripTrailing());
    }

    @Test
    void plainLinesAreToldWithoutTheirStackTraces() throws Exception {
        String reason = reason("""
                [main] INFO kafka.Kafka - starting
                [main] ERROR kafka.Kafka - Exiting
                java.lang.RuntimeException: node ID not found
                \tat kafka.Kafka.main(Kafka.scala:75)
                [main] INFO kafka.Kafka - shut down
                """);

        assertThat(reason).isEqualTo("""
                [main] ERROR kafka.Kafka - Exiting
                java.lang.RuntimeException: node ID not found""".indent(4).stripTrailing());
    }

    @Test
    void withoutErrorsTheLastLinesAreTold() throws Exception {
        assertThat(reason("1\n2\n3\n4\n5\n\n" + "6".repeat(5_000)))
                .startsWith("    3\n    4\n    5\n    666")
                .hasSizeLessThan(350);
        assertThat(reason("")).isEmpty();
    }

    private String reason(String log) throws IOException {
        return FailureReason.in(Files.writeString(folder.resolve("log"), log));
    }
}
