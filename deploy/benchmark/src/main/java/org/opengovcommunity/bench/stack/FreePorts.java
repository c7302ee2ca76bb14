package org.opengovcommunity.bench.stack;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.concurrent.ThreadLocalRandom;

/**
 * Ports for a stack that takes them only seconds later. They lie below the range from which operating systems give
 * ports to outgoing connections (32768 and up on Linux), or one of the stack's own connections could take one first.
 */
final class FreePorts {

    private static final int LOWEST = 15_000;
    private static final int END = 32_000;

    private FreePorts() {}

    static int next() {
        int port;
        do {
            port = ThreadLocalRandom.current().nextInt(LOWEST, END);
        } while (!isFree(port));
        return port;
    }

    private static boolean isFree(int port) {
        try (var socket = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
            return socket.isBound();
        } catch (IOException taken) {
            return false;
        }
    }
}
