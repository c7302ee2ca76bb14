package org.opengovcommunity.local.stack;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Where the parts listen. Each port can be set in the environment, e.g. {@code OPENGOV_PORT_GATEWAY}. */
final class Ports {

    private static final Map<String, Integer> DEFAULTS = Map.of(
            "gateway", 8080,
            "membership", 8081,
            "commitments", 8082,
            "notifications", 8083,
            "archive", 8084,
            "kafka", 9092,
            "store", 27017,
            "smtp", 2525,
            "mailin", 2526,
            "mailweb", 8025);

    private final Map<String, String> environment;

    Ports(Map<String, String> environment) {
        this.environment = environment;
    }

    /** @throws CannotStart when the environment sets it to something that is no port */
    int of(String name) throws CannotStart {
        String set = environment.get(variable(name));
        if (set == null) {
            return DEFAULTS.get(name);
        }
        if (!set.matches("[1-9]\\d{0,4}") || Integer.parseInt(set) > 65_535) {
            throw new CannotStart(variable(name) + " is not a port: " + set);
        }
        return Integer.parseInt(set);
    }

    /** @throws CannotStart when other programs listen on some of them; with a line for each */
    void requireFree(List<String> names) throws CannotStart {
        List<String> taken = new ArrayList<>();
        for (String name : names) {
            int port = of(name);
            if (!isFree(port)) {
                taken.add("port %d (%s) is in use; stop the program that listens there, or set %s"
                        .formatted(port, name, variable(name)));
            }
        }
        if (!taken.isEmpty()) {
            throw new CannotStart(String.join("\n", taken));
        }
    }

    private static boolean isFree(int port) {
        try (var socket = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
            socket.setReuseAddress(true);
            return true;
        } catch (IOException taken) {
            return false;
        }
    }

    private static String variable(String name) {
        return "OPENGOV_PORT_" + name.toUpperCase(Locale.ROOT);
    }
}
