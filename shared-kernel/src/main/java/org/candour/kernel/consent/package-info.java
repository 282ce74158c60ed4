/** Notices, consultations, explanations, and what a person has said yes and no to. */
@NullMarked
package org.candour.kernel.consent;

import org.jspecify.annotations.NullMarked;
