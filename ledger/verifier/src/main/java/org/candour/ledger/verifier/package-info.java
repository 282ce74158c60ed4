/** Checks a log that it did not write, over HTTP or on disk, with nothing but the log's proofs. */
@NullMarked
package org.candour.ledger.verifier;

import org.jspecify.annotations.NullMarked;
