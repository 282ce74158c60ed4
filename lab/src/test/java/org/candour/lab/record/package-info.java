/** How results take the place of older ones. */
@NullMarked
package org.candour.lab.record;

import org.jspecify.annotations.NullMarked;
