/** What a run of any lab leaves behind: its result on a page, what it was run on, and no folder. */
@NullMarked
package org.candour.lab.record;

import org.jspecify.annotations.NullMarked;
