/** Finds, starts, disturbs and stops a real mongod on this machine, one member or several, for development and tests. */
@NullMarked
package org.candour.ledger.mongod;

import org.jspecify.annotations.NullMarked;
