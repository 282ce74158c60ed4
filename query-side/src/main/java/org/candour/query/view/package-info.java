/** What a view is: a pure fold over the log, kept in a collection of its own and rebuilt at will. */
@NullMarked
package org.candour.query.view;

import org.jspecify.annotations.NullMarked;
