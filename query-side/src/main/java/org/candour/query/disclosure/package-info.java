/** The desk at which everybody asks: who, why, decided and written down, and only then opened. */
@NullMarked
package org.candour.query.disclosure;

import org.jspecify.annotations.NullMarked;
