package org.candour.ledger.proofs;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** Every forgery there is, and the program that writes them: run it with the folder of the forgeries. */
final class Forgeries {

    private Forgeries() {}

    static List<Forgery> all() {
        return Stream.of(CheckpointForgeries.all(), ProofForgeries.all(), GrowthForgeries.all(), SmallForgeries.all())
                .flatMap(forgeries -> forgeries)
                .toList();
    }

    /** The honest files that the forgeries differ from; what they contain is accepted. */
    static List<Forgery> honest() {
        return List.of(
                Forgery.of("honest.checkpoint", ForgedLog.checkpoint(), ""),
                Forgery.of(
                        "honest.tlog-proof", ForgedLog.proof(ForgedLog.POSITION).toString(), ""),
                Forgery.of("honest.consistency", ForgedLog.growth(6, ForgedLog.SIZE), ""),
                Forgery.of("honest.vkey", ForgedLog.KEY.verifierKey().toString(), ""),
                Forgery.of("honest.tilepath", "tile/0/x001/x234/067.p/5", ""),
                new Forgery("honest.bundle", new EntryBundle(GrownTree.entries(ForgedLog.SIZE)).encode(), ""));
    }

    /** A line for each forgery: its file, a tab, and what its rejection says. */
    static String listing() {
        var lines = all().stream()
                .map(forgery -> forgery.file() + "\t" + forgery.reason() + "\n")
                .sorted();
        return String.join("", lines.toList());
    }

    /** Writes forgeries, honest files and the listing. */
    public static void main(String... arguments) throws IOException {
        var folder = Files.createDirectories(Path.of(arguments[0]));
        var honest = Files.createDirectories(folder.resolveSibling("honest"));
        for (var forgery : all()) Files.write(folder.resolve(forgery.file()), forgery.bytes());
        for (var file : honest()) Files.write(honest.resolve(file.file()), file.bytes());
        Files.writeString(folder.resolveSibling("forgeries.tsv"), listing(), StandardCharsets.UTF_8);
    }
}
