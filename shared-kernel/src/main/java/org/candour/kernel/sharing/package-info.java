/** What was told to whom, what was refused, and why. */
@NullMarked
package org.candour.kernel.sharing;

import org.jspecify.annotations.NullMarked;
