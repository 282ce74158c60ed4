/** Who is calling: tokens and what must be true of them, the staff directory, and the demo people. */
@NullMarked
package org.candour.app.signin;

import org.jspecify.annotations.NullMarked;
