/** Tests of what a process looks at before it opens a log. */
@NullMarked
package org.candour.ledger.engine.startup;

import org.jspecify.annotations.NullMarked;
