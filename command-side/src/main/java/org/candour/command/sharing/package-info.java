/** May this be told to them, now, and what was told: the decision about a share by consent. */
@NullMarked
package org.candour.command.sharing;

import org.jspecify.annotations.NullMarked;
