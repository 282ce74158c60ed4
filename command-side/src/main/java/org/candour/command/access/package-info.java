/** May somebody look, and what they looked at: every read is decided from the log and is in it before it is answered. */
@NullMarked
package org.candour.command.access;

import org.jspecify.annotations.NullMarked;
