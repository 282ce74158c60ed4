/** How fast the ledger is, measured against what the same database does without it, in the same run. */
@NullMarked
package org.candour.lab.bench;

import org.jspecify.annotations.NullMarked;
