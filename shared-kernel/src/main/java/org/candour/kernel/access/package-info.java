/** Who may look: purposes, standing, and the permit that only a durable access event gives. */
@NullMarked
package org.candour.kernel.access;

import org.jspecify.annotations.NullMarked;
