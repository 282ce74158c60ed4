/** Cases, their people and allocations, recipients and documents: what is on record. */
@NullMarked
package org.candour.kernel.casework;

import org.jspecify.annotations.NullMarked;
