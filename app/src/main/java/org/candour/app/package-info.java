/** The one program: what it needs to start, the order in which it stops, and the lines it prints. */
@NullMarked
package org.candour.app;

import org.jspecify.annotations.NullMarked;
