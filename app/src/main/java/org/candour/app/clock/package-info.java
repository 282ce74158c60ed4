/** What time it is for the record: the machine's, or in a rehearsal the time that was set. */
@NullMarked
package org.candour.app.clock;

import org.jspecify.annotations.NullMarked;
