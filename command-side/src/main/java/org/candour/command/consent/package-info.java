/** Notices, consultations, explanations and parental responsibility, and what a person has said yes and no to. */
@NullMarked
package org.candour.command.consent;

import org.jspecify.annotations.NullMarked;
