/** Reads a whole log again and again and says whether it still is what was signed, or where it first is not. */
@NullMarked
package org.candour.ledger.engine.verification;

import org.jspecify.annotations.NullMarked;
