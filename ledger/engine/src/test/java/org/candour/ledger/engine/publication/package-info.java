/** How what is published outlives what befalls it. */
@NullMarked
package org.candour.ledger.engine.publication;

import org.jspecify.annotations.NullMarked;
