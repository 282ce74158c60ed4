/** Commands about the service itself: of them, the clock of a rehearsal. */
@NullMarked
package org.candour.command.operations;

import org.jspecify.annotations.NullMarked;
