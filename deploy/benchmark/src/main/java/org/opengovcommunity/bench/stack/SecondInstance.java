package org.opengovcommunity.bench.stack;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Another process of a service that runs in a stack already: from the same command and environment ({@code proc(5)}), on a
 * port of its own. Nobody but its owner starts it again.
 */
public final class SecondInstance implements AutoCloseable {

    private final List<String> command;
    private final Map<String, String> environment;
    private final int port;
    private final Path log;
    /** Whoever breaks off a measurement does not want it to stay behind. */
    private final Thread ending = new Thread(this::end);

    private volatile Process process;

    private SecondInstance(List<String> command, Map<String, String> environment, int port, Path log) {
        this.command = command;
        this.environment = environment;
        this.port = port;
        this.log = log;
        this.process = launch();
        Runtime.getRuntime().addShutdownHook(ending);
    }

    /** @param settings in the place of those of the first one, or beside them */
    public static SecondInstance start(LocalStack stack, String service, Map<String, String> settings) {
        long first = stack.pid(service);
        Map<String, String> environment = new HashMap<>();
        for (String variable : values(first, "environ")) {
            int sign = variable.indexOf('=');
            environment.put(variable.substring(0, sign), variable.substring(sign + 1));
        }
        environment.putAll(settings);
        int port = FreePorts.next();
        environment.put("SERVER_PORT", Integer.toString(port));
        Path log = stack.data().resolve("logs").resolve(service + "-2.log");
        return new SecondInstance(values(first, "cmdline"), environment, port, log);
    }

    /** A port for one of the settings. */
    public static int freePort() {
        return FreePorts.next();
    }

    /** Starts it again after it has ended. */
    public void restart() {
        process = launch();
    }

    public long pid() {
        return process.pid();
    }

    public int port() {
        return port;
    }

    @Override
    public void close() {
        end();
        Runtime.getRuntime().removeShutdownHook(ending);
    }

    private void end() {
        process.destroyForcibly().onExit().join();
    }

    private Process launch() {
        var builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()));
        builder.environment().clear();
        builder.environment().putAll(environment);
        try {
            return builder.start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<String> values(long pid, String file) {
        try {
            return Arrays.asList(
                    Files.readString(Path.of("/proc", Long.toString(pid), file)).split("\0"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
