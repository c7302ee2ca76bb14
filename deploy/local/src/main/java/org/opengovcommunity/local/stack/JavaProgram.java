package org.opengovcommunity.local.stack;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * How a Java process is started.
 *
 * @param heapMegabytes the most its heap may grow to
 * @param options further options of the JVM
 * @param start the class path and main class, or the jar, and the arguments
 * @param code the jar of ours; when it is built anew the cache is made anew
 * @param aotCache classes as a training run left them (JEP 514), used when it is there
 */
record JavaProgram(int heapMegabytes, List<String> options, List<String> start, Path code, Path aotCache) {

    /** Marks the processes of the stack with this data, so that nobody else's is ever stopped. */
    static String marker(DataFolder data) {
        return "-Dopengov.stack=" + data.path("");
    }

    static String temporary(DataFolder data) {
        return "-Djava.io.tmpdir=" + data.temporary();
    }

    /** The command of a start that is as fast as the cache allows. */
    List<String> command() {
        return Files.exists(aotCache) ? commandWith("-XX:AOTCache=" + aotCache) : commandWith();
    }

    /** The command of a start with more options of the JVM. */
    List<String> commandWith(String... more) {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        // Eight processes share a few cores: the collector and the compiler that cost least.
        command.addAll(List.of("-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1"));
        command.addAll(List.of("-XX:+ExitOnOutOfMemoryError", "-Xmx" + heapMegabytes + "m"));
        command.addAll(options);
        command.addAll(List.of(more));
        command.addAll(start);
        return command;
    }
}
