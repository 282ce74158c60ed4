/** How a request becomes a command and its outcome a response; the same for every context. */
@NullMarked
package org.candour.command.http;

import org.jspecify.annotations.NullMarked;
