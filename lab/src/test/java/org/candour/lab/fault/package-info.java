/** What the fault lab's own parts must find, and do find. */
@NullMarked
package org.candour.lab.fault;

import org.jspecify.annotations.NullMarked;
