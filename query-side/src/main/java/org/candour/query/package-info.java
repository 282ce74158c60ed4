/** The query side put together: every context's views over one log, and the routes that answer from them. */
@NullMarked
package org.candour.query;

import org.jspecify.annotations.NullMarked;
