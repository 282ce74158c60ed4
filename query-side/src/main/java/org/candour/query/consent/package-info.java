/** The view of consent in force: who said what about whom, and what the strictest of their answers allows. */
@NullMarked
package org.candour.query.consent;

import org.jspecify.annotations.NullMarked;
