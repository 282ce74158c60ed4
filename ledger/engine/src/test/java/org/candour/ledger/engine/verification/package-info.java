/** How the log is read again and again without getting in anybody's way. */
@NullMarked
package org.candour.ledger.engine.verification;

import org.jspecify.annotations.NullMarked;
