package org.opengovcommunity.local.broker;

import java.io.IOException;
import java.net.BindException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;
import java.util.concurrent.ThreadLocalRandom;
import kafka.Kafka;
import kafka.tools.StorageTool;
import org.apache.kafka.common.Uuid;

/** Kafka in KRaft mode, broker and controller in one process. Only this machine reaches it. */
public final class Broker {

    private Broker() {}

    /** Runs the broker: {@code Broker FOLDER PORT}. The folder is formatted when it is new. */
    public static void main(String[] arguments) throws IOException {
        Path folder = Files.createDirectories(Path.of(arguments[0]));
        Path settings = folder.resolve("server.properties");
        write(properties(folder, Integer.parseInt(arguments[1]), freePort()), settings);
        format(folder, settings);
        Kafka.main(new String[] {settings.toString()});
    }

    private static Properties properties(Path folder, int port, int controllerPort) {
        var properties = new Properties();
        properties.put("process.roles", "broker,controller");
        properties.put("node.id", "1");
        properties.put("controller.quorum.voters", "1@127.0.0.1:" + controllerPort);
        properties.put("controller.listener.names", "CONTROLLER");
        properties.put("listeners", "PLAINTEXT://127.0.0.1:" + port + ",CONTROLLER://127.0.0.1:" + controllerPort);
        properties.put("log.dirs", folder.resolve("log").toString());
        properties.put("message.max.bytes", String.valueOf(17 * 1024 * 1024));
        properties.put("log.retention.hours", String.valueOf(30 * 24));
        // One broker has one copy of everything.
        properties.put("offsets.topic.replication.factor", "1");
        properties.put("offsets.topic.num.partitions", "4");
        properties.put("transaction.state.log.replication.factor", "1");
        properties.put("transaction.state.log.min.isr", "1");
        properties.put("share.coordinator.state.topic.replication.factor", "1");
        properties.put("share.coordinator.state.topic.min.isr", "1");
        // Consumers of a starting stack do not wait for others that may join their group.
        properties.put("group.initial.rebalance.delay.ms", "0");
        properties.put("num.network.threads", "2");
        properties.put("num.io.threads", "4");
        return properties;
    }

    private static void format(Path folder, Path settings) {
        if (Files.exists(folder.resolve("log").resolve("meta.properties"))) {
            return;
        }
        String id = Uuid.randomUuid().toString();
        int status = StorageTool.execute(
                new String[] {"format", "--cluster-id", id, "--config", settings.toString()}, System.out);
        if (status != 0) {
            System.exit(status);
        }
    }

    private static void write(Properties properties, Path file) throws IOException {
        try (var out = Files.newOutputStream(file)) {
            properties.store(out, "Written anew at each start");
        }
    }

    /**
     * The controller talks to nobody but this process, so its port may be another one each time. It lies below the
     * range of outgoing connections, or one of these could take it before the controller does.
     */
    private static int freePort() throws IOException {
        for (int tries = 0; tries < 100; tries++) {
            int port = ThreadLocalRandom.current().nextInt(15_000, 32_000);
            try (var socket = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
                return socket.getLocalPort();
            } catch (BindException taken) {
                // another one, then
            }
        }
        throw new BindException("no free port for the controller");
    }
}
