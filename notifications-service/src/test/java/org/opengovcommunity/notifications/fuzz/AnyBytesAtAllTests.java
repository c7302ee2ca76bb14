package org.opengovcommunity.notifications.fuzz;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Coverage-guided fuzzing of everything that reads mail, from real mail when it is there. Longer with {@code
 * -Dfuzz.seconds=600}; what it finds becomes a case of its own beside the reader that broke.
 */
class AnyBytesAtAllTests {

    private static final String SECONDS = System.getProperty("fuzz.seconds", "15");
    private static final Path MAIL = Path.of("../../shared/mail");
    private static final int LARGEST = 4 * 1024;
    private static final String LEAST = "From: a@b.test\r\nContent-Type: multipart/mixed; boundary=b\r\n\r\n--b\r\n";

    @TempDir
    Path folder;

    @Test
    void noBytesBreakAReader() throws IOException, InterruptedException {
        Path seeds = seeds();
        Path output = folder.resolve("output");
        var fuzzer = new ProcessBuilder(List.of(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx512m",
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                        "com.code_intelligence.jazzer.Jazzer",
                        "--target_class=" + EveryReader.class.getName(),
                        "--instrumentation_includes=org.opengovcommunity.**",
                        // Watches every regular expression of every library, at ten times the cost.
                        "--disabled_hooks=com.code_intelligence.jazzer.sanitizers.RegexRoadblocks",
                        "-max_total_time=" + SECONDS,
                        "-max_len=" + LARGEST,
                        "-timeout=20",
                        "-rss_limit_mb=0",
                        seeds.toString()))
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(output.toFile());

        assertThat(fuzzer.start().waitFor()).as(() -> read(output)).isZero();
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

    private static String read(Path output) {
        try {
            return Files.readString(output, UTF_8);
        } catch (IOException e) {
            return e.toString();
        }
    }
}
