/** Days and due dates, Europe/London. */
@NullMarked
package org.candour.kernel.calendar;

import org.jspecify.annotations.NullMarked;
