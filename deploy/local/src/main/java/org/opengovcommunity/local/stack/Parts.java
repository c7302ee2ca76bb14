package org.opengovcommunity.local.stack;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** All processes of a stack. */
final class Parts {

    /** They have several copies of the largest messages in hand: that arrive, are published, are read. */
    private static final Set<String> WITH_MESSAGES = Set.of("notifications-service", "archive-service");

    private static final List<String> DOMAIN_SERVICES =
            List.of("membership", "commitments", "notifications", "archive");

    private final Settings settings;
    private final Ports ports;
    private final DataFolder data;
    private final Secrets secrets;
    /** Names of the ports that parts will listen on. */
    private final List<String> taken = new ArrayList<>();

    Parts(Settings settings, DataFolder data, Secrets secrets) {
        this.settings = settings;
        this.ports = settings.ports();
        this.data = data;
        this.secrets = secrets;
    }

    /** What the services need: started first, stopped last. What is given from outside is not started. */
    List<Part> infrastructure() throws CannotStart {
        List<Part> parts = new ArrayList<>();
        if (settings.mongoUri() == null) {
            parts.add(infrastructure("store", 384, "store.EmbeddedStore", "store"));
        }
        if (settings.kafkaBrokers() == null) {
            parts.add(infrastructure("kafka", 384, "broker.Broker", "kafka"));
        }
        if (settings.smtp() == null) {
            parts.add(infrastructure("mail", 128, "mail.MailCatcher", "smtp", "mailweb"));
        }
        return parts;
    }

    List<Part> services() throws CannotStart, IOException {
        taken.add("mailin");
        List<Part> parts = new ArrayList<>();
        for (String name : DOMAIN_SERVICES) {
            parts.add(service(name + "-service", name));
        }
        parts.add(service("gateway", "gateway"));
        return parts;
    }

    /** @throws CannotStart when another program listens where one of the parts made so far is to */
    void requireFreePorts() throws CannotStart {
        ports.requireFree(taken);
    }

    /** A part whose state lies in the file or folder of its name. */
    private Part infrastructure(String name, int heap, String main, String... portNames) throws CannotStart {
        List<String> start = new ArrayList<>(List.of(
                "-cp",
                System.getProperty("java.class.path"),
                "org.opengovcommunity.local." + main,
                data.path(name).toString()));
        int last = 0;
        for (String portName : portNames) {
            taken.add(portName);
            last = ports.of(portName);
            start.add(Integer.toString(last));
        }
        Path folder = settings.project().resolve("deploy/local");
        var program = new JavaProgram(
                heap,
                List.of(JavaProgram.marker(data), JavaProgram.temporary(data)),
                start,
                folder.resolve("target/local-stack.jar"),
                cache(folder, name));
        return new Part(name, last, program, Map.of(), Probe.listening(last));
    }

    private Part service(String name, String portName) throws CannotStart, IOException {
        taken.add(portName);
        int port = ports.of(portName);
        Path folder = settings.project().resolve(name);
        Path jar = folder.resolve("target/app").resolve(name + ".jar");
        List<String> options = List.of(
                JavaProgram.marker(data), JavaProgram.temporary(data), "-Dspring.aot.enabled=" + settings.asBuilt());
        int heap = WITH_MESSAGES.contains(name) ? 512 : 256;
        var program = new JavaProgram(heap, options, List.of("-jar", jar.toString()), jar, cache(folder, name));
        Map<String, String> environment = environment();
        environment.put("SERVER_PORT", Integer.toString(port));
        return new Part(name, port, program, environment, Probe.readiness(port));
    }

    private static Path cache(Path module, String name) {
        return module.resolve("target").resolve(name + ".aot");
    }

    private Map<String, String> environment() throws CannotStart, IOException {
        Map<String, String> environment = new HashMap<>();
        // A stack for one machine is not to be reached from others.
        environment.put("SERVER_ADDRESS", "127.0.0.1");
        environment.put("MONGODB_URI", settings.mongoUri() == null ? local("mongodb", "store") : settings.mongoUri());
        environment.put(
                "KAFKA_BROKERS",
                settings.kafkaBrokers() == null ? "127.0.0.1:" + ports.of("kafka") : settings.kafkaBrokers());
        String[] smtp = (settings.smtp() == null ? "127.0.0.1:" + ports.of("smtp") : settings.smtp()).split(":");
        environment.put("OPENGOV_SMTP_HOST", smtp[0]);
        environment.put("OPENGOV_SMTP_PORT", smtp[1]);
        environment.put("OPENGOV_MAIL_IN_PORT", Integer.toString(ports.of("mailin")));
        environment.put("OPENGOV_PUBLIC_URL", "http://localhost:" + ports.of("gateway"));
        environment.put("OPENGOV_JWKS_URI", local("http", "membership") + "/oauth2/jwks");
        environment.put("OPENGOV_DATA_DIR", data.path("").toString());
        environment.put("OPENGOV_SEED", Boolean.toString(settings.seed()));
        for (String name : DOMAIN_SERVICES) {
            environment.put("OPENGOV_" + name.toUpperCase() + "_URL", local("http", name));
        }
        environment.put("OPENGOV_UNSUBSCRIBE_KEY", secrets.get("unsubscribe-key"));
        environment.put("OPENGOV_LOCAL_TOKEN_SECRET", secrets.get("local-token-secret"));
        environment.put("OPENGOV_GATEWAY_CLIENT_SECRET", secrets.get("gateway-client-secret"));
        environment.put("OPENGOV_SESSION_KEYS", secrets.get("session-key"));
        return environment;
    }

    private String local(String scheme, String port) throws CannotStart {
        return scheme + "://127.0.0.1:" + ports.of(port);
    }
}
