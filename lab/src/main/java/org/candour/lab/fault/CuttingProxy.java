package org.candour.lab.fault;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/**
 * Stands between a client and one mongod on loopback and passes bytes on, until it is told what to do to the next insert:
 * lose its answer, cut the request in the middle, or hold the answer back.
 */
final class CuttingProxy implements AutoCloseable {

    /** What is done to one insert. */
    sealed interface Fault {

        /** The request reaches the server; when the answer comes, both connections are closed and it is dropped. */
        record AnswerLost() implements Fault {}

        /** Half of the request reaches the server; then both connections are closed. */
        record CutMidMessage() implements Fault {}

        /** The answer is held back. */
        record Delayed(long millis) implements Fault {}
    }

    private static final int BUFFER_BYTES = 65_536;

    /** Where the command's name stands in a request, in bytes from its start: header, flags, section, length, type. */
    private static final int COMMAND_OFFSET = 26;

    private static final byte[] INSERT = "insert\0blocks\0".getBytes(StandardCharsets.US_ASCII);

    /** Between its name and its value stand the value's length. */
    private static final int VALUE_OFFSET = 7 + 4;

    private final InetSocketAddress server;
    private final ServerSocket listening;
    private final Set<Socket> open = ConcurrentHashMap.newKeySet();
    private final AtomicReference<@Nullable Fault> next = new AtomicReference<>();

    CuttingProxy(String server) throws IOException {
        var colon = server.lastIndexOf(':');
        this.server = new InetSocketAddress(server.substring(0, colon), Integer.parseInt(server.substring(colon + 1)));
        this.listening = new ServerSocket(0, 0, InetAddress.getLoopbackAddress());
    }

    CuttingProxy start() {
        Thread.ofVirtual().start(this::accept);
        return this;
    }

    /** A connection string that goes through here, to this one server whatever it says of its set. */
    String uri() {
        return "mongodb://127.0.0.1:" + listening.getLocalPort() + "/?directConnection=true";
    }

    /** Does {@code fault} to the next insert. */
    void strike(Fault fault) {
        next.set(fault);
    }

    /** Whether it was done, or has begun. */
    boolean struck() {
        return next.get() == null;
    }

    private void accept() {
        while (!listening.isClosed()) {
            try {
                var client = listening.accept();
                var upstream = new Socket();
                upstream.connect(server);
                new Pair(client, upstream).start();
            } catch (IOException closedOrServerGone) {
                // The client finds its connection closed, as it would without us.
            }
        }
    }

    private final class Pair {

        private final Socket client;
        private final Socket upstream;
        private final AtomicReference<@Nullable Fault> answering = new AtomicReference<>();

        Pair(Socket client, Socket upstream) {
            this.client = client;
            this.upstream = upstream;
            open.add(client);
            open.add(upstream);
        }

        void start() {
            Thread.ofVirtual().start(() -> pass(client, upstream, true));
            Thread.ofVirtual().start(() -> pass(upstream, client, false));
        }

        private void pass(Socket from, Socket to, boolean asking) {
            var buffer = new byte[BUFFER_BYTES];
            try (from;
                    to) {
                InputStream in = from.getInputStream();
                for (var read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                    var length = asking ? ask(buffer, read) : answer(read);
                    to.getOutputStream().write(buffer, 0, length);
                    to.getOutputStream().flush();
                    if (length < read) return;
                }
            } catch (IOException closed) {
                // Either side went: the other is closed with it.
            } finally {
                open.remove(from);
                open.remove(to);
            }
        }

        // How much of the request goes on.
        private int ask(byte[] buffer, int read) {
            if (!isInsert(buffer, read)) return read;
            var fault = next.getAndSet(null);
            if (fault == null) return read;
            if (fault instanceof Fault.CutMidMessage) return read / 2;
            answering.set(fault);
            return read;
        }

        private int answer(int read) {
            var fault = answering.getAndSet(null);
            if (fault == null) return read;
            return switch (fault) {
                case Fault.AnswerLost ignored -> 0;
                case Fault.CutMidMessage ignored -> read;
                case Fault.Delayed(var millis) -> {
                    Waiting.millis(millis);
                    yield read;
                }
            };
        }
    }

    private static boolean isInsert(byte[] buffer, int read) {
        if (read < COMMAND_OFFSET + VALUE_OFFSET + INSERT.length) return false;
        for (var at = 0; at < 7; at++) if (buffer[COMMAND_OFFSET + at] != INSERT[at]) return false;
        for (var at = 7; at < INSERT.length; at++)
            if (buffer[COMMAND_OFFSET + VALUE_OFFSET + at - 7] != INSERT[at]) return false;
        return true;
    }

    @Override
    public void close() throws IOException {
        listening.close();
        for (var socket : open) socket.close();
    }
}
