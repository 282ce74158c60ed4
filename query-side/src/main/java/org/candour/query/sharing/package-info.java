/** The view of what was told to whom, and what was refused. */
@NullMarked
package org.candour.query.sharing;

import org.jspecify.annotations.NullMarked;
