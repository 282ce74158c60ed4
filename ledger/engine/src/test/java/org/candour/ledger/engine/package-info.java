/** Tests of the ledger engine, and the suite that any Axon event storage can inherit. */
@NullMarked
package org.candour.ledger.engine;

import org.jspecify.annotations.NullMarked;
