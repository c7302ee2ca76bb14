package org.opengovcommunity.bench.stack;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;

/** What the processes of a stack have used, as the kernel accounts it ({@code proc(5)}). */
public final class Usage {

    private static final double TICKS_PER_SECOND = 100;
    private static final int USER_TIME = 11;
    private static final int SYSTEM_TIME = 12;

    private Usage() {}

    /** Seconds of user and system time per part since its start. */
    public static Map<String, Double> cpuSeconds(LocalStack stack) {
        Map<String, Double> seconds = new TreeMap<>();
        stack.status()
                .get("parts")
                .forEach(part -> seconds.put(
                        part.get("name").asString(), cpu(part.get("pid").asLong())));
        return seconds;
    }

    /** Highest resident memory per part since its start, in MiB. */
    public static Map<String, Long> peakRssMb(LocalStack stack) {
        Map<String, Long> peaks = new TreeMap<>();
        stack.status()
                .get("parts")
                .forEach(part -> peaks.put(
                        part.get("name").asString(), peak(part.get("pid").asLong())));
        return peaks;
    }

    private static double cpu(long pid) {
        String stat = read(pid, "stat");
        String[] fields = stat.substring(stat.lastIndexOf(')') + 2).split(" ");
        return (Long.parseLong(fields[USER_TIME]) + Long.parseLong(fields[SYSTEM_TIME])) / TICKS_PER_SECOND;
    }

    private static long peak(long pid) {
        return read(pid, "status")
                .lines()
                .filter(line -> line.startsWith("VmHWM:"))
                .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) / 1024)
                .findFirst()
                .orElse(0);
    }

    private static String read(long pid, String file) {
        try {
            return Files.readString(Path.of("/proc", Long.toString(pid), file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
