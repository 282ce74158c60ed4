/** What every route of both sides says alike: who calls, how a route is audited, and what a problem looks like. */
@NullMarked
package org.candour.kernel.http;

import org.jspecify.annotations.NullMarked;
