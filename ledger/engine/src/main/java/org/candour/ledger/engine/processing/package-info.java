/** What follows the log: where each processor stands, what it parked, and what it cost. */
@NullMarked
package org.candour.ledger.engine.processing;

import org.jspecify.annotations.NullMarked;
