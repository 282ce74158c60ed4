package org.candour.ledger.verifier;

/** Ends a check at a fault that leaves nothing to go on with. It never leaves the package. */
final class FindingException extends Exception {

    private static final long serialVersionUID = 1L;

    private final transient Finding finding;

    FindingException(Finding finding) {
        super(finding.what(), null, false, false);
        this.finding = finding;
    }

    Finding finding() {
        return finding;
    }
}
