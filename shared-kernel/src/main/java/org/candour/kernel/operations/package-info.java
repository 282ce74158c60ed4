/** What happened to the service itself; no personal words, ever. */
@NullMarked
package org.candour.kernel.operations;

import org.jspecify.annotations.NullMarked;
