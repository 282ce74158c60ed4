package org.candour.ledger.verifier;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.candour.ledger.proofs.Checkpoint;
import org.candour.ledger.proofs.CompactRange;
import org.candour.ledger.proofs.EntryBundle;
import org.candour.ledger.proofs.Hash;
import org.candour.ledger.proofs.HashTile;
import org.candour.ledger.proofs.InclusionProof;
import org.candour.ledger.proofs.NoteSigner;
import org.candour.ledger.proofs.SignedCheckpoint;
import org.candour.ledger.proofs.TilePath;
import org.candour.ledger.proofs.TiledHashes;
import org.candour.ledger.proofs.TlogProof;
import org.candour.ledger.proofs.TreeHash;

/** An honest log written to a folder as a bundle, and the ways to lay hands on it. */
final class SavedLog {

    static final NoteSigner KEY = NoteSigner.generate("records.example.org/v1/log");

    final Path folder;
    private final List<byte[]> entries;

    SavedLog(Path folder, List<byte[]> entries) {
        this.folder = folder;
        this.entries = new ArrayList<>(entries);
    }

    /** A log of so many entries, written and signed. */
    static SavedLog of(Path folder, int size) {
        var log = new SavedLog(folder, entries(size));
        log.writeAll();
        return log;
    }

    static List<byte[]> entries(int size) {
        return IntStream.range(0, size)
                .mapToObj(i -> "{\"eventId\":\"evt_%d\",\"type\":\"consent.ConsentGiven\"}"
                        .formatted(i)
                        .getBytes(UTF_8))
                .toList();
    }

    void writeAll() {
        writeHashes();
        writeBundles();
        sign();
        write("keys", (KEY.verifierKey() + "\n").getBytes(UTF_8));
    }

    void writeHashes() {
        var hashes = entries.stream().map(TreeHash::leaf).toList();
        for (var level = 0; !hashes.isEmpty(); level++) hashes = writeLevel(level, hashes);
    }

    private List<Hash> writeLevel(int level, List<Hash> hashes) {
        var above = new ArrayList<Hash>();
        TilePath.ofLevel(level, entries.size()).forEach(path -> {
            var from = (int) path.index() * TilePath.WIDTH;
            var tile = HashTile.of(path, hashes.subList(from, from + path.width()));
            write(path.path(), tile.bytes());
            if (path.full()) above.add(tile.subtree(TilePath.HEIGHT, 0));
        });
        return above;
    }

    void writeBundles() {
        TilePath.entriesOfTree(entries.size()).forEach(path -> {
            var from = (int) path.firstLeaf();
            write(path.path(), new EntryBundle(entries.subList(from, from + path.width())).encode());
        });
    }

    void sign() {
        write("checkpoint", KEY.sign(Checkpoint.of(KEY.name(), tree())).bytes());
    }

    CompactRange tree() {
        var tree = CompactRange.empty();
        for (var entry : entries) tree.append(TreeHash.leaf(entry));
        return tree;
    }

    byte[] entry(int position) {
        return entries.get(position);
    }

    void set(int position, byte[] entry) {
        entries.set(position, entry);
    }

    TlogProof proof(int position) {
        var size = entries.size();
        var tree = new TiledHashes(size, path -> new HashTile(path, read(path.path())));
        var checkpoint = SignedCheckpoint.parse(read("checkpoint"));
        return TlogProof.of(InclusionProof.build(position, size, tree), checkpoint);
    }

    byte[] read(String name) {
        try {
            return Files.readAllBytes(folder.resolve(name));
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    void write(String name, byte[] bytes) {
        try {
            Files.createDirectories(folder.resolve(name).getParent());
            Files.write(folder.resolve(name), bytes);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    void delete(String name) {
        try {
            Files.delete(folder.resolve(name));
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /** Flips the lowest bit of one byte. */
    void flip(String name, int at) {
        var bytes = read(name);
        bytes[at] ^= 1;
        write(name, bytes);
    }

    /** Where an entry begins within its bundle, after its length. */
    int offset(int position) {
        var from = position - position % TilePath.WIDTH;
        return IntStream.range(from, position)
                        .map(i -> Short.BYTES + entries.get(i).length)
                        .sum()
                + Short.BYTES;
    }
}
