/** Logs to fold in tests. */
@org.jspecify.annotations.NullMarked
package org.candour.query;
