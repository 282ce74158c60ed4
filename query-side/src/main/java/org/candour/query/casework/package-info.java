/** Views of cases, their people, documents and recipients, and the caseload. */
@NullMarked
package org.candour.query.casework;

import org.jspecify.annotations.NullMarked;
