/** Joins the rooms: each meets the others only in what is made here. */
@NullMarked
package org.candour.app.wiring;

import org.jspecify.annotations.NullMarked;
