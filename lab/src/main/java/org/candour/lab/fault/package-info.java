/** Kills, pauses and misleads a real database and the processes that write to it, and checks afterwards that no acknowledged event was lost. */
@NullMarked
package org.candour.lab.fault;

import org.jspecify.annotations.NullMarked;
