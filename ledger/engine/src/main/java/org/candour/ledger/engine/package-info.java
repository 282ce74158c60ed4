/** The log in MongoDB: blocks appended in groups, read by position and by boundary, and shown to Axon as its event storage. */
@NullMarked
package org.candour.ledger.engine;

import org.jspecify.annotations.NullMarked;
