package org.opengovcommunity.notifications.fuzz;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** A run of the fuzzer in a process of its own; longer with {@code -Dfuzz.seconds=600}. */
final class Fuzzing {

    private static final String SANITIZERS = "com.code_intelligence.jazzer.sanitizers.";

    /** In seconds: what it needs to start and to end on a busy machine. */
    private static final long LONGER = 180;

    private Fuzzing() {}

    /**
     * Fails with what the fuzzer says when it finds something.
     *
     * @param target what it calls
     * @param instrumented packages whose branches guide it
     * @param folder for its files
     * @param seeds what it begins with
     */
    static void run(Class<?> target, String instrumented, Path folder, Path seeds, int largest, int seconds)
            throws IOException, InterruptedException {
        Path output = folder.resolve("output");
        long time = Long.getLong("fuzz.seconds", seconds);
        var command = new ProcessBuilder(List.of(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx512m",
                        "-XX:TieredStopAtLevel=1",
                        // Whoever waits for a class to be instrumented must not keep others from running.
                        "-Djdk.virtualThreadScheduler.parallelism=16",
                        "-cp",
                        System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                        "com.code_intelligence.jazzer.Jazzer",
                        "--target_class=" + target.getName(),
                        "--instrumentation_includes=" + instrumented,
                        // One watches every regular expression, at ten times the cost; to the other a client is an
                        // attack.
                        "--disabled_hooks=" + SANITIZERS + "RegexRoadblocks:" + SANITIZERS + "ServerSideRequestForgery",
                        "-max_total_time=" + time,
                        "-max_len=" + largest,
                        "-timeout=20",
                        "-rss_limit_mb=0",
                        seeds.toString()))
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(output.toFile());

        Process fuzzer = command.start();
        try {
            assertThat(fuzzer.waitFor(time + LONGER, TimeUnit.SECONDS))
                    .as(() -> "comes to an end: " + read(output))
                    .isTrue();
            assertThat(fuzzer.exitValue()).as(() -> read(output)).isZero();
        } finally {
            fuzzer.destroyForcibly();
        }
    }

    private static String read(Path output) {
        try {
            return Files.readString(output, UTF_8);
        } catch (IOException e) {
            return e.toString();
        }
    }
}
