/** Plays one family's path over HTTP, as a person would read it, and has the log checked by a verifier that trusts nobody. */
@NullMarked
package org.candour.lab.demo;

import org.jspecify.annotations.NullMarked;
