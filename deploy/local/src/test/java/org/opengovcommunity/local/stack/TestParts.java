package org.opengovcommunity.local.stack;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.List;
import java.util.Map;
import org.opengovcommunity.local.mail.MailCatcher;

/** Parts to try the stack with: mail catchers, or any program. */
record TestParts(DataFolder data) {

    Part mail(String name) throws IOException {
        int web = freePort();
        return part(
                name,
                List.of(
                        "-cp",
                        System.getProperty("java.class.path"),
                        MailCatcher.class.getName(),
                        data.path(name).toString(),
                        Integer.toString(freePort()),
                        Integer.toString(web)),
                web);
    }

    Part part(String name, List<String> start, int port) {
        var program = new JavaProgram(
                64, List.of(JavaProgram.marker(data)), start, data.path("none.jar"), data.path(name + ".aot"));
        return new Part(name, port, program, Map.of(), Probe.listening(port));
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }
}
