/** The language both sides speak: ids, circumstances, sealed words, decisions and the ports between rooms. */
@NullMarked
package org.candour.kernel;

import org.jspecify.annotations.NullMarked;
