package org.candour.ledger.proofs;

/** The answer of a check. A failed check is a value with its evidence, never an exception. */
public sealed interface Verdict {

    /** What was checked holds. */
    record Verified() implements Verdict {}

    /**
     * What was checked does not hold.
     *
     * @param what       which check failed, as a short sentence
     * @param calculated what the check arrives at: a hash in hexadecimal, a count or an identity
     * @param given      what stood in its place
     */
    record Broken(String what, String calculated, String given) implements Verdict {

        @Override
        public String toString() {
            return what + " (calculated " + calculated + ", given " + given + ")";
        }
    }

    /** Whether the check held. */
    default boolean verified() {
        return this instanceof Verified;
    }

    /** Compares two hashes. */
    static Verdict same(String what, Hash calculated, Hash given) {
        return calculated.equals(given) ? new Verified() : new Broken(what, calculated.hex(), given.hex());
    }
}
