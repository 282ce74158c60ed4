package org.candour.lab.fault;

import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import org.bson.BsonDocument;
import org.bson.RawBsonDocument;
import org.bson.codecs.BsonDocumentCodec;

/**
 * X1: a server in memory that speaks as much of MongoDB's wire protocol as the ledger does, promises everything, and
 * keeps what it is given in a buffer that reaches its "disk" now and then. Killed, it has what reached the disk. It is
 * here to fail F2, and nothing else may be tested on it.
 */
final class BufferingServer implements AutoCloseable {

    /** How many inserts the buffer takes before all of it reaches the disk. */
    private static final int FLUSHED_INSERTS = 50;

    private static final int OP_REPLY = 1;
    private static final int OP_QUERY = 2004;
    private static final int OP_MSG = 2013;
    private static final int HEADER_BYTES = 16;

    /** Before the document of an OP_REPLY: flags, cursor, where it starts, and that there is one document. */
    private static final byte[] REPLY_HEAD = {8, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1, 0, 0, 0};

    /** Before the document of an OP_MSG: flags, and that a document follows. */
    private static final byte[] MESSAGE_HEAD = new byte[5];

    private static final int MESSAGE_BYTES_MAX = 48_000_000;

    private final InMemoryBlocks blocks = new InMemoryBlocks(FLUSHED_INSERTS);
    private final Set<Socket> open = ConcurrentHashMap.newKeySet();
    private final ServerSocket listening;
    private volatile boolean killed;

    private BufferingServer(ServerSocket listening) {
        this.listening = listening;
    }

    static BufferingServer start() throws IOException {
        var server = new BufferingServer(new ServerSocket(0, 0, InetAddress.getLoopbackAddress()));
        Thread.ofPlatform().daemon().start(server::accept);
        return server;
    }

    String uri() {
        return "mongodb://127.0.0.1:" + listening.getLocalPort() + "/?directConnection=true";
    }

    /** As SIGKILL would: every connection breaks, none is answered, and what was in memory only is gone. */
    void kill() throws IOException {
        killed = true;
        for (var socket : open) socket.close();
        blocks.forgetBuffered();
    }

    void restart() {
        killed = false;
    }

    private void accept() {
        while (!listening.isClosed()) {
            try {
                var client = listening.accept();
                open.add(client);
                if (killed) client.close();
                else Thread.ofPlatform().daemon().start(() -> serve(client));
            } catch (IOException closed) {
                // The loop looks whether it was.
            }
        }
    }

    private void serve(Socket client) {
        try (client) {
            var in = new DataInputStream(client.getInputStream());
            while (true) {
                var length = Integer.reverseBytes(in.readInt());
                if (length < HEADER_BYTES || length > MESSAGE_BYTES_MAX) return;
                var rest = in.readNBytes(length - Integer.BYTES);
                var answer = answer(ByteBuffer.wrap(rest).order(ByteOrder.LITTLE_ENDIAN));
                client.getOutputStream().write(answer);
                client.getOutputStream().flush();
            }
        } catch (IOException gone) {
            // Closed by the client or by a kill.
        } finally {
            open.remove(client);
        }
    }

    private byte[] answer(ByteBuffer message) {
        var request = message.getInt();
        message.getInt();
        return switch (message.getInt()) {
            case OP_QUERY -> framed(request, OP_REPLY, REPLY_HEAD, blocks.run(query(message), Map.of()));
            case OP_MSG -> framed(request, OP_MSG, MESSAGE_HEAD, run(message));
            default -> throw new IllegalStateException("No such message.");
        };
    }

    // Flags, the name of a collection, two numbers, then the command.
    private static BsonDocument query(ByteBuffer message) {
        message.getInt();
        text(message);
        message.getLong();
        return document(message);
    }

    private BsonDocument run(ByteBuffer message) {
        message.getInt();
        var command = new BsonDocument();
        var sequences = new TreeMap<String, List<RawBsonDocument>>();
        while (message.hasRemaining()) {
            if (message.get() == 0) command = document(message);
            else {
                var end = message.position() + message.getInt();
                var documents = sequences.computeIfAbsent(text(message), name -> new ArrayList<>());
                while (message.position() < end) documents.add(document(message));
            }
        }
        return blocks.run(command, sequences);
    }

    private static RawBsonDocument document(ByteBuffer message) {
        var bytes = new byte[message.getInt(message.position())];
        message.get(bytes);
        return new RawBsonDocument(bytes);
    }

    private static String text(ByteBuffer message) {
        var text = new ByteArrayOutputStream();
        for (var next = message.get(); next != 0; next = message.get()) text.write(next);
        return text.toString(StandardCharsets.UTF_8);
    }

    private static byte[] framed(int request, int operation, byte[] head, BsonDocument answer) {
        var body = bytes(answer);
        var message = new byte[HEADER_BYTES + head.length + body.length];
        ByteBuffer.wrap(message)
                .order(ByteOrder.LITTLE_ENDIAN)
                .putInt(message.length)
                .putInt(request)
                .putInt(request)
                .putInt(operation)
                .put(head)
                .put(body);
        return message;
    }

    private static byte[] bytes(BsonDocument document) {
        var buffer = new RawBsonDocument(document, new BsonDocumentCodec()).getByteBuffer();
        var bytes = new byte[buffer.remaining()];
        buffer.get(bytes);
        return bytes;
    }

    @Override
    public void close() throws IOException {
        kill();
        listening.close();
    }
}
