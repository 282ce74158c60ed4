/** What a process looks at before it opens a log, so that nothing unsafe is ever written to or served from. */
@NullMarked
package org.candour.ledger.engine.startup;

import org.jspecify.annotations.NullMarked;
