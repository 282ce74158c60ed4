package org.candour.ledger.verifier;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.candour.ledger.proofs.SignedCheckpoint;
import org.jspecify.annotations.Nullable;

/**
 * The answer that is printed.
 *
 * @param claim      what holds when nothing was found, as a sentence without its full stop
 * @param source     what was checked: an address, a folder, a file
 * @param signed     the checkpoint, its signature good; nothing when it was refused
 * @param signer     the key that signed; empty when the checkpoint was refused
 * @param checked    what was checked, as sentences
 * @param notChecked what was not, so that nobody takes the answer for more than it is
 * @param figures    counts for a program
 * @param finding    the first fault; nothing when all is well
 */
record Report(
        String claim,
        String source,
        @Nullable SignedCheckpoint signed,
        String signer,
        List<String> checked,
        List<String> notChecked,
        Json figures,
        @Nullable Finding finding) {

    /** The answer when the checkpoint itself, or the file around it, was refused. */
    static Report refused(String source, Finding finding) {
        return new Report("", source, null, "", List.of(), List.of(), new Json(), finding);
    }

    boolean isGood() {
        return finding == null;
    }

    /** The answer for a person. */
    String words() {
        var lines = new ArrayList<String>();
        if (finding == null) lines.add("OK: " + Printable.line(claim) + ".");
        else lines.addAll(fault(finding));
        if (signed != null) lines.addAll(log(signed));
        if (finding == null) {
            lines.addAll(list("Checked:", checked));
            lines.addAll(list("Not checked:", notChecked));
        }
        return String.join(System.lineSeparator(), lines);
    }

    private List<String> fault(Finding fault) {
        return List.of(
                "FAILED: " + Printable.line(source + ": " + fault.what()) + ".",
                "  first bad position  " + position(fault),
                "  found in            " + Printable.line(fault.where()),
                "  calculated          " + Printable.line(fault.calculated()),
                "  given               " + Printable.line(fault.given()));
    }

    private static String position(Finding fault) {
        if (!fault.isWithinTree()) return "none: the fault is not in the entries";
        if (fault.isExact()) return number(fault.first());
        return "between " + number(fault.first()) + " and " + number(fault.last());
    }

    private List<String> log(SignedCheckpoint signed) {
        var checkpoint = signed.checkpoint();
        return List.of(
                "  log     " + Printable.line(checkpoint.origin()),
                "  size    " + number(checkpoint.size()),
                "  root    " + checkpoint.root().hex(),
                "  signed  by " + Printable.line(signer));
    }

    private static List<String> list(String heading, List<String> items) {
        var lines = new ArrayList<>(List.of(heading));
        for (var item : items) lines.add("  - " + Printable.line(item));
        return lines;
    }

    /** The answer for a program: {@code verdict} is {@code OK} or {@code FAILED}. */
    Json json() {
        var json = new Json().put("verdict", isGood() ? "OK" : "FAILED").put("source", source);
        if (signed != null) {
            json.put("origin", signed.checkpoint().origin())
                    .put("size", signed.checkpoint().size())
                    .put("root", signed.checkpoint().root().hex())
                    .put("signer", signer);
        }
        json.putAll(figures).put("notChecked", notChecked);
        return json.put("finding", finding == null ? null : json(finding));
    }

    /** Positions are zero-based; {@code null} when the fault is not at one, or only the range is known. */
    private static Json json(Finding finding) {
        var within = finding.isWithinTree();
        return new Json()
                .put("what", finding.what())
                .put("where", finding.where())
                .put("firstBadPosition", within && finding.isExact() ? finding.first() : null)
                .put("notBefore", within ? finding.first() : null)
                .put("notAfter", within ? finding.last() : null)
                .put("calculated", finding.calculated())
                .put("given", finding.given());
    }

    static String number(long number) {
        return String.format(Locale.ROOT, "%,d", number);
    }
}
