/** What every context's commands share: the boundary they are decided on, how they are settled, and how they are sent. */
@NullMarked
package org.candour.command;

import org.jspecify.annotations.NullMarked;
