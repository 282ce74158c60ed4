/** The view of who has looked, and who was not let look. */
@NullMarked
package org.candour.query.access;

import org.jspecify.annotations.NullMarked;
