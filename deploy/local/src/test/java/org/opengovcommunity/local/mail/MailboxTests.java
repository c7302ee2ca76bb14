package org.opengovcommunity.local.mail;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MailboxTests {

    @TempDir
    Path folder;

    @Test
    void messagesSurviveARestart() throws IOException {
        String raw = "Subject: kept\r\n\r\n{\"not\": \"a line of ours\"}\r\n";
        var before = mailbox(10);
        before.add("a@lists.test", List.of("x@gov.test"), raw.getBytes(UTF_8));
        var second = before.add("a@lists.test", List.of("y@gov.test"), "Subject: two\r\n\r\n".getBytes(UTF_8));

        var after = mailbox(10);

        assertThat(after.list(all -> true)).isEqualTo(before.list(all -> true)).hasSize(2);
        assertThat(after.raw("1"))
                .hasValueSatisfying(bytes -> assertThat(bytes).asString(UTF_8).isEqualTo(raw));
        assertThat(Long.parseLong(add(after).id())).isGreaterThan(Long.parseLong(second.id()));
    }

    @Test
    void aMessageCutOffByACrashIsIgnored() throws IOException {
        add(mailbox(10));
        Path file;
        try (var files = Files.list(folder)) {
            file = files.findFirst().orElseThrow();
        }
        byte[] whole = Files.readAllBytes(file);
        Files.write(file, Arrays.copyOf(whole, whole.length - 5), StandardOpenOption.APPEND);

        var after = mailbox(10);
        add(after);

        assertThat(after.list(all -> true)).hasSize(2);
        assertThat(mailbox(10).list(all -> true)).hasSize(2);
    }

    @Test
    void theOldestAreDroppedFromTheListAndFromTheDisk() throws IOException {
        var mailbox = mailbox(500);
        for (int i = 0; i < 2_600; i++) {
            add(mailbox);
        }

        assertThat(mailbox.list(all -> true)).hasSize(500);
        assertThat(mailbox.get("2100")).isEmpty();
        assertThat(mailbox.get("2101")).isPresent();
        try (var files = Files.list(folder)) {
            assertThat(files).hasSize(1);
        }
        assertThat(mailbox(500).list(all -> true)).isEqualTo(mailbox.list(all -> true));
    }

    private Mailbox mailbox(int capacity) throws IOException {
        return new Mailbox(folder, Clock.systemUTC(), capacity);
    }

    private static CaughtMessage add(Mailbox mailbox) throws IOException {
        return mailbox.add("a@lists.test", List.of("x@gov.test"), "Subject: s\r\n\r\nbody\r\n".getBytes(UTF_8));
    }
}
