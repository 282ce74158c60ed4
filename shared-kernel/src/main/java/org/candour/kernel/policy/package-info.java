/** The data that rules read: policy packs, the agency map, notices, forms and bank holidays, each with a version. */
@NullMarked
package org.candour.kernel.policy;

import org.jspecify.annotations.NullMarked;
