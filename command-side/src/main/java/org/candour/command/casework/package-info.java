/** Cases, their people and allocations, recipients and documents: what may be put on record, and by whom. */
@NullMarked
package org.candour.command.casework;

import org.jspecify.annotations.NullMarked;
