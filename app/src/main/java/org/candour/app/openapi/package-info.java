/** The description of the HTTP API (OpenAPI 3.1), made from the routes themselves. */
@NullMarked
package org.candour.app.openapi;

import org.jspecify.annotations.NullMarked;
