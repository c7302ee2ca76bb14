package org.opengovcommunity.notifications.fuzz;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/**
 * Coverage-guided fuzzing of everything that reads mail, from real mail when it is there. What it finds becomes a case of
 * its own beside the reader that broke.
 */
class AnyBytesAtAllTests {

    private static final Path MAIL = Path.of("../../shared/mail");
    private static final int LARGEST = 4 * 1024;
    private static final String LEAST = "From: a@b.test\r\nContent-Type: multipart/mixed; boundary=b\r\n\r\n--b\r\n";

    @TempDir
    Path folder;

    @Test
    @Timeout(value = 1, unit = TimeUnit.DAYS)
    void noBytesBreakAReader() throws IOException, InterruptedException {
        Fuzzing.run(EveryReader.class, "org.opengovcommunity.**", folder, seeds(), LARGEST, 15);
    }

    private Path seeds() throws IOException {
        Path seeds = Files.createDirectory(folder.resolve("seeds"));
        Files.writeString(seeds.resolve("least"), LEAST);
        if (Files.isDirectory(MAIL)) {
            try (var files = Files.walk(MAIL)) {
                for (Path file : files.filter(Files::isRegularFile).toList()) {
                    byte[] bytes = Files.readAllBytes(file);
                    String name = MAIL.relativize(file).toString().replace('/', '-');
                    Files.write(seeds.resolve(name), Arrays.copyOf(bytes, Math.min(bytes.length, LARGEST)));
                }
            }
        }
        return seeds;
    }
}
