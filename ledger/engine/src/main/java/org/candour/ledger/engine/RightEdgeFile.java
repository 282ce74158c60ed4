package org.candour.ledger.engine;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.candour.ledger.proofs.CompactRange;
import org.candour.ledger.proofs.Hash;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The tree's right edge in a file of this process, written now and then: the size, then one hash a line in base64. A
 * start begins there instead of hashing the whole log. It may be old, missing or damaged: the newest block's root decides.
 */
final class RightEdgeFile implements RightEdges {

    private static final String NAME = "right-edge";

    private static final Logger LOG = LoggerFactory.getLogger(RightEdgeFile.class);

    private final Path file;

    RightEdgeFile(Path folder) {
        this.file = folder.resolve(NAME);
    }

    @Override
    public Optional<CompactRange> atMost(long size) {
        if (!Files.isRegularFile(file)) return Optional.empty();
        try {
            var lines = Files.readAllLines(file);
            var hashes = lines.stream().skip(1).map(Hash::ofBase64).toList();
            var edge = CompactRange.of(Long.parseLong(lines.getFirst()), hashes);
            return Optional.of(edge).filter(known -> known.size() <= size);
        } catch (IOException | RuntimeException unreadable) {
            LOG.warn("The remembered right edge is not readable and is left out: {}", unreadable.getMessage());
            return Optional.empty();
        }
    }

    /** Replaces what is remembered, in one step; a failure is logged and harms nobody. */
    void save(CompactRange edge) {
        var lines = Stream.concat(
                        Stream.of(Long.toString(edge.size())),
                        edge.hashes().stream().map(Hash::base64))
                .toList();
        try {
            write(lines);
        } catch (IOException unwritable) {
            LOG.warn("The right edge could not be remembered: {}", unwritable.getMessage());
        }
    }

    private void write(List<String> lines) throws IOException {
        Files.createDirectories(file.toAbsolutePath().getParent());
        var fresh = file.resolveSibling(NAME + "." + ProcessHandle.current().pid());
        Files.write(fresh, lines);
        Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }
}
