/** Keys of people and cases: words and files are sealed under them, opened against a permit, and forgotten with them. */
@NullMarked
package org.candour.vault;

import org.jspecify.annotations.NullMarked;
