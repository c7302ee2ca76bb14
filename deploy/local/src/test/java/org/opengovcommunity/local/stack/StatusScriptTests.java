package org.opengovcommunity.local.stack;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code deploy/status} of what a supervisor wrote, with processes that pass for the supervisor or a part. */
class StatusScriptTests {

    @TempDir
    Path data;

    private Process process;
    private HttpServer service;

    @BeforeEach
    void start() throws Exception {
        Files.createDirectories(data.resolve("run"));
        service = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        service.start();
    }

    @AfterEach
    void stop() {
        process.destroyForcibly();
        service.stop(0);
    }

    @Test
    void partsWithoutTheirSupervisorAreNamed() throws Exception {
        process = process("-Dopengov.stack=" + data);
        long other = ProcessHandle.current().pid();
        write(
                "status.json",
                "{\"ready\":true,\"parts\":[{\"name\":\"store\",\"pid\":%d},{\"name\":\"kafka\",\"pid\":%d}]}"
                        .formatted(process.pid(), other));

        assertThat(status())
                .startsWith("deploy/status: the supervisor is gone")
                .contains("these parts still run: store.", "deploy/up", "deploy/down")
                .hasLineCount(1);
        assertThat(status("--json"))
                .startsWith("{\"ready\":false,\"parts\":[]}\n")
                .contains("these parts still run: store.");
    }

    @Test
    void theHealthOfServicesStandsBesideTheirState() throws Exception {
        service.createContext("/actuator/health", exchange -> {
            byte[] body = """
                    {"components":{"kafka":{"status":"UP"},"smtp":{"details":{"circuit":"OPEN"},"status":"DEGRADED"}},\
                    "groups":["readiness"],"status":"DEGRADED"}""".getBytes();
            exchange.sendResponseHeaders(200, body.length);
            exchange.getResponseBody().write(body);
            exchange.close();
        });
        process = process(Stack.class.getName());
        write("pid", Long.toString(process.pid()));
        int port = service.getAddress().getPort();
        write("status.txt", """
                part state port
                notifications-service UP %d
                gateway UP 1
                store UP %<d
                """.formatted(port));

        assertThat(status()).isEqualTo("""
                part state port  health
                notifications-service UP %d  DEGRADED (smtp)
                gateway UP 1  no answer
                store UP %<d  -
                """.formatted(port));
    }

    private void write(String name, String content) throws Exception {
        Files.writeString(data.resolve("run").resolve(name), content);
    }

    /** One that does nothing, with a word in its command line. */
    private static Process process(String word) throws Exception {
        return new ProcessBuilder("sh", "-c", "read forever; :", word).start();
    }

    private String status(String... options) throws Exception {
        var command = new ArrayList<>(List.of("../status", "--data", data.toString()));
        command.addAll(List.of(options));
        var script = new ProcessBuilder(command).redirectErrorStream(true).start();
        return new String(script.getInputStream().readAllBytes());
    }
}
