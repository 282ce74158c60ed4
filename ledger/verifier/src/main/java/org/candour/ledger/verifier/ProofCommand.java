package org.candour.ledger.verifier;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.candour.ledger.proofs.EntryBundle;
import org.candour.ledger.proofs.MalformedException;
import org.candour.ledger.proofs.SignedCheckpoint;
import org.candour.ledger.proofs.TlogProof;
import org.candour.ledger.proofs.TreeHash;
import org.candour.ledger.proofs.Verdict;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Checks one entry's proof file, offline. */
@Command(
        name = "proof",
        description = "Check that an entry stands in the log, by its C2SP tlog-proof file; nothing is sent anywhere.",
        mixinStandardHelpOptions = true)
final class ProofCommand implements Callable<Integer> {

    @Mixin
    private SharedOptions shared = new SharedOptions();

    @Parameters(index = "0", paramLabel = "FILE", description = "The proof file.")
    private Path file = Path.of("");

    @Option(
            names = "--entry",
            required = true,
            paramLabel = "FILE",
            description = "The entry's bytes as the log stores them, without a newline added.")
    private Path entry = Path.of("");

    @Override
    public Integer call() {
        try {
            var trust = shared.trust();
            var proof = LocalFile.read(file, TlogProof.PROOF_BYTES_MAX);
            return shared.print(check(trust, proof, LocalFile.read(entry, EntryBundle.ENTRY_BYTES_MAX)));
        } catch (UnreadableException unreadable) {
            return shared.print(unreadable);
        }
    }

    private Report check(Trust trust, byte[] bytes, byte[] stored) {
        try {
            var proof = TlogProof.parse(bytes);
            var signed = trust.read("checkpoint of " + file, proof.checkpoint().bytes());
            var verdict = proof.inclusion()
                    .check(TreeHash.leaf(stored), signed.checkpoint().root());
            if (verdict instanceof Verdict.Broken broken)
                return report(
                        Finding.at(proof.index(), broken.what(), file.toString(), broken.calculated(), broken.given()));
            return good(proof, signed, trust.signerOf(signed.note()));
        } catch (MalformedException malformed) {
            return report(Finding.of(file.toString(), Finding.NOWHERE, malformed));
        } catch (FindingException found) {
            return report(found.finding());
        }
    }

    private Report good(TlogProof proof, SignedCheckpoint signed, String signer) {
        var claim = "the entry stands at position " + Report.number(proof.index()) + " of the log";
        var checked = List.of("the signature on the checkpoint", "that the entry's leaf is below its root");
        var notChecked = List.of("any other entry", "that the entry was true when it was written");
        var figures = new Json().put("position", proof.index());
        return new Report(claim, file.toString(), signed, signer, checked, notChecked, figures, null);
    }

    private Report report(Finding finding) {
        return Report.refused(file.toString(), finding);
    }
}
