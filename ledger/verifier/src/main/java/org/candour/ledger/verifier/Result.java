package org.candour.ledger.verifier;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.candour.ledger.proofs.SignedCheckpoint;
import org.jspecify.annotations.Nullable;

/**
 * What a check of a log did and found.
 *
 * @param signed         the checkpoint that was checked, its signature good
 * @param withEntries    whether entries were read, or only hashes
 * @param entries        entries read and hashed
 * @param canonical      of these, how many have the look of canonical JSON
 * @param tiles          tiles of hashes recomputed
 * @param proofs         inclusion proofs built from the log's tiles and checked
 * @param consistentWith sizes of the earlier checkpoints that the log continues
 * @param seconds        how long it took
 * @param finding        the first fault; nothing when the log is as it was signed
 */
record Result(
        SignedCheckpoint signed,
        boolean withEntries,
        long entries,
        long canonical,
        long tiles,
        int proofs,
        List<Long> consistentWith,
        double seconds,
        @Nullable Finding finding) {

    Report report(String source, String signer) {
        return new Report(
                source + " is as it was signed", source, signed, signer, checked(), notChecked(), figures(), finding);
    }

    private List<String> checked() {
        var checked = new ArrayList<>(List.of("the signature on the checkpoint"));
        if (withEntries) {
            checked.add("that each of " + Report.number(entries) + " entries hashes to its leaf; "
                    + Report.number(canonical) + " of them have the form of canonical JSON");
        }
        checked.add("the root, recomputed from " + (withEntries ? "the entries" : "the leaf hashes") + ", and all "
                + Report.number(tiles) + " tiles of hashes");
        checked.add(Report.number(proofs) + " inclusion proofs, built from the log's tiles");
        for (var size : consistentWith)
            checked.add("that the log continues its checkpoint of size " + Report.number(size));
        checked.add(String.format(Locale.ROOT, "all this in %.1f s", seconds));
        return checked;
    }

    private List<String> notChecked() {
        var not = new ArrayList<String>();
        if (!withEntries)
            not.add(
                    "the entries: that the leaf hashes are hashes of entries, which a log may let only an auditor read");
        if (consistentWith.isEmpty())
            not.add("that the log continues what you saw before: keep a checkpoint and give it as --since");
        not.add("that an entry was true when it was written");
        return not;
    }

    private Json figures() {
        return new Json()
                .put("withEntries", withEntries)
                .put("entries", entries)
                .put("canonicalEntries", canonical)
                .put("hashTiles", tiles)
                .put("inclusionProofs", proofs)
                .put("consistentWith", consistentWith)
                .put("seconds", Math.round(seconds * 1_000) / 1_000.0);
    }
}
