package org.opengovcommunity.bench.stack;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Runs {@code deploy/up} on ports of its own and talks to it with the scripts beside it. */
public final class LocalStack implements AutoCloseable {

    /** The account that may change everything. */
    public static final String ADMIN = "admin@gov.test";

    private static final List<String> PORTS = List.of(
            "GATEWAY",
            "MEMBERSHIP",
            "COMMITMENTS",
            "NOTIFICATIONS",
            "ARCHIVE",
            "KAFKA",
            "STORE",
            "SMTP",
            "MAILIN",
            "MAILWEB");
    private static final JsonMapper JSON = new JsonMapper();

    private final Path deploy;
    private final Path data;
    private final @Nullable Integer smtpPort;
    private final Map<String, String> environment = new HashMap<>();
    private final Map<String, String> tokens = new ConcurrentHashMap<>();
    private final Set<Process> scripts = ConcurrentHashMap.newKeySet();
    /** Whoever breaks off a measurement does not want the stack to stay behind. */
    private final Thread ending = new Thread(this::breakOff);

    private LocalStack(Path deploy, Path data, @Nullable Integer smtpPort) {
        this.deploy = deploy;
        this.data = data;
        this.smtpPort = smtpPort;
    }

    /**
     * Starts a stack with the seed data and waits until it is ready.
     *
     * @param deploy the project's {@code deploy} folder
     * @param data an empty folder
     * @param smtpPort an SMTP server on loopback that gets all outgoing mail; null for the stack's own mail catcher
     * @throws IllegalStateException with what {@code deploy/up} printed when it fails
     */
    public static LocalStack start(Path deploy, Path data, @Nullable Integer smtpPort) {
        return start(deploy, data, smtpPort, Map.of());
    }

    /** The same with more in the environment of {@code deploy/up}, e.g. other ports. */
    public static LocalStack start(
            Path deploy, Path data, @Nullable Integer smtpPort, Map<String, String> environment) {
        var stack = new LocalStack(deploy, data, smtpPort);
        for (String name : PORTS) {
            stack.environment.put("OPENGOV_PORT_" + name, Integer.toString(FreePorts.next()));
        }
        stack.environment.putAll(environment);
        Runtime.getRuntime().addShutdownHook(stack.ending);
        stack.up();
        return stack;
    }

    /** Starts it again after {@link #down}. */
    public void up() {
        List<String> arguments = new ArrayList<>(List.of("--detach", "--data", data.toString()));
        if (smtpPort != null) {
            arguments.addAll(List.of("--smtp", "127.0.0.1:" + smtpPort));
        }
        run("up", arguments);
    }

    /** Stops it; the data stays. */
    public void down() {
        run("down", List.of("--data", data.toString()));
    }

    public Path data() {
        return data;
    }

    /** A client of the gateway that speaks for this account; null for nobody. */
    public Api api(@Nullable String email) {
        return new Api(url("GATEWAY"), email == null ? null : token(email));
    }

    /** A client of another part's port, e.g. {@code MAILWEB}, without a token. */
    public Api web(String part) {
        return new Api(url(part), null);
    }

    /** {@code http://127.0.0.1:PORT} of a part, by the name in its port variable, e.g. {@code MAILWEB}. */
    public String url(String part) {
        return "http://127.0.0.1:" + port(part);
    }

    /** Where people find a page of the gateway, as in the mail that they get. */
    public String page(String path) {
        return "http://localhost:" + port("GATEWAY") + path;
    }

    public int port(String part) {
        return Integer.parseInt(environment.get("OPENGOV_PORT_" + part));
    }

    public String token(String email) {
        return tokens.computeIfAbsent(
                email,
                account -> run("token", List.of("--data", data.toString(), account))
                        .strip());
    }

    /** What {@code deploy/status --json} says. */
    public JsonNode status() {
        return JSON.readTree(run("status", List.of("--json", "--data", data.toString())));
    }

    /** The process id of a part that runs now, by its name in the status, e.g. {@code notifications-service}. */
    public long pid(String part) {
        return StreamSupport.stream(status().get("parts").spliterator(), false)
                .filter(one -> one.get("name").asString().equals(part))
                .findFirst()
                .orElseThrow()
                .get("pid")
                .asLong();
    }

    /** Sends a signal to a part, e.g. {@code KILL}; the supervisor restarts it. */
    public void signal(String part, String signal) {
        signal(pid(part), signal);
    }

    /** Sends a signal to a process whose id is known. */
    public void signal(long pid, String signal) {
        exec(List.of("kill", "-" + signal, Long.toString(pid)));
    }

    /** Runs one of the scripts and answers what it printed. */
    public String run(String script, List<String> arguments) {
        List<String> command = new ArrayList<>(List.of(deploy.resolve(script).toString()));
        command.addAll(arguments);
        return exec(command);
    }

    @Override
    public void close() {
        down();
        Runtime.getRuntime().removeShutdownHook(ending);
    }

    /** Also a start that is not complete. */
    private void breakOff() {
        scripts.forEach(script -> script.descendants().forEach(ProcessHandle::destroy));
        down();
    }

    private String exec(List<String> command) {
        try {
            Path errors = Files.createTempFile("stack", ".err");
            var builder = new ProcessBuilder(command).redirectError(errors.toFile());
            builder.environment().putAll(environment);
            var process = builder.start();
            scripts.add(process);
            process.getOutputStream().close();
            String output = new String(process.getInputStream().readAllBytes());
            if (!process.waitFor(10, TimeUnit.MINUTES) || process.exitValue() != 0) {
                throw new IllegalStateException(command + " failed: " + output + Files.readString(errors));
            }
            scripts.remove(process);
            Files.delete(errors);
            return output;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
