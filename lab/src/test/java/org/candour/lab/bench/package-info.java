/** Tests of the benchmark's arithmetic. */
@NullMarked
package org.candour.lab.bench;

import org.jspecify.annotations.NullMarked;
