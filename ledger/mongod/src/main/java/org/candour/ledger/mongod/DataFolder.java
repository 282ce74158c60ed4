package org.candour.ledger.mongod;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** A data folder held by exactly one {@link LocalMongod}, among threads of this JVM and among processes. */
final class DataFolder implements AutoCloseable {

    // The system drops a process's lock on a file when any of its channels on that file closes, so a second
    // holder in this JVM has to be turned away before it opens the file.
    private static final Set<Path> HELD_HERE = ConcurrentHashMap.newKeySet();

    private final Path path;
    private final FileChannel channel;

    private DataFolder(Path path, FileChannel channel) {
        this.path = path;
        this.channel = channel;
    }

    /**
     * Makes the folder if it is missing and takes it.
     *
     * @throws MongodException if it is taken already, naming the folder
     */
    static DataFolder take(Path dataDir) {
        try {
            Path real = Files.createDirectories(dataDir).toRealPath();
            if (!HELD_HERE.add(real)) {
                throw taken(real);
            }
            try {
                return lock(real);
            } catch (IOException | RuntimeException e) {
                HELD_HERE.remove(real);
                throw e;
            }
        } catch (IOException e) {
            throw new MongodException("The data folder " + dataDir + " cannot be used: " + e.getMessage(), e);
        }
    }

    private static DataFolder lock(Path real) throws IOException {
        FileChannel channel =
                FileChannel.open(real.resolve("candour.lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        if (channel.tryLock() == null) {
            channel.close();
            throw taken(real);
        }
        channel.truncate(0);
        byte[] pid = (ProcessHandle.current().pid() + "\n").getBytes(StandardCharsets.US_ASCII);
        channel.write(ByteBuffer.wrap(pid));
        return new DataFolder(real, channel);
    }

    static MongodException taken(Path folder) {
        return new MongodException("The data folder " + folder
                + " is in use by another running copy: stop that one, or choose another folder with CANDOUR_DATA.");
    }

    Path path() {
        return path;
    }

    /** The port used last time, or 0: keeping it saves a reconfiguration of the replica set. */
    int rememberedPort() {
        Path file = path.resolve("candour.port");
        try {
            return Files.exists(file) ? Integer.parseInt(Files.readString(file).strip()) : 0;
        } catch (IOException | NumberFormatException e) {
            return 0;
        }
    }

    void rememberPort(int port) {
        try {
            Files.writeString(path.resolve("candour.port"), port + "\n");
        } catch (IOException e) {
            throw new MongodException("The data folder " + path + " cannot be written: " + e.getMessage(), e);
        }
    }

    @Override
    public void close() {
        try {
            channel.close();
        } catch (IOException e) {
            throw new MongodException("The lock of " + path + " could not be let go.", e);
        } finally {
            HELD_HERE.remove(path);
        }
    }
}
