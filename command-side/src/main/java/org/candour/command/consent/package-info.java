/**
 * Notices, consultations, explanations and parental responsibility, and what a person has said yes and no to.
 *
 * <p>Each intent has the same parts, named for it. Read one through, for example:
 *
 * <ol>
 *   <li>{@link org.candour.command.consent.HoldConsultation}: the command, with everything the decision needs and the ids
 *       it makes.
 *   <li>{@link org.candour.command.consent.HoldConsultationDecider}: its checks in the order of the rules, then its event.
 *   <li>{@link org.candour.command.consent.ConsentState}: the facts that checks look at, and the boundary they are read
 *       from.
 *   <li>{@link org.candour.command.consent.ConsentHandlers}: one method an intent, which names the decider.
 *   <li>{@link org.candour.command.consent.HoldConsultationBody}: what is sent, and how a command is made from it.
 *   <li>{@link org.candour.command.consent.ConsentRoutes}: the address, who may, which events, what it is about.
 *   <li>{@code HoldConsultationDeciderTest} and {@code ConsentSliceTest}: each check, and the wiring.
 * </ol>
 *
 * <p>{@code docs/adding-an-intent.md} goes the same way with the files outside this package.
 */
@NullMarked
package org.candour.command.consent;

import org.jspecify.annotations.NullMarked;
