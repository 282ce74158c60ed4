/** How the labs answer whoever calls them. */
@NullMarked
package org.candour.lab;

import org.jspecify.annotations.NullMarked;
