package org.candour.ledger.mongod;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.util.concurrent.ThreadLocalRandom;

/** Free ports on loopback. */
final class Ports {

    /** Lowest port tried: above the well-known services. */
    private static final int FIRST_PORT = 20_000;

    /** Just past the highest port tried: below the range from which outgoing connections take theirs on Linux, so that none
     *  of them can sit on the port of a member that is down for a moment. */
    private static final int PORT_END = 32_000;

    /** Ports tried before giving up. */
    private static final int ATTEMPTS_MAX = 200;

    private Ports() {}

    static int free() {
        for (int attempt = 0; attempt < ATTEMPTS_MAX; attempt++) {
            int port = ThreadLocalRandom.current().nextInt(FIRST_PORT, PORT_END);
            if (isFree(port)) {
                return port;
            }
        }
        throw new MongodException("No free port between " + FIRST_PORT + " and " + PORT_END + " on loopback.");
    }

    static boolean isFree(int port) {
        try (ServerSocket socket = new ServerSocket()) {
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
            return true;
        } catch (IOException e) {
            return false;
        }
    }
}
