/** What the log shows the world: signed checkpoints, the tiles of its tree, and where checkpoints are anchored outside. */
@NullMarked
package org.candour.ledger.engine.publication;

import org.jspecify.annotations.NullMarked;
