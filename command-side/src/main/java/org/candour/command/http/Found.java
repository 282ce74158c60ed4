package org.candour.command.http;

import org.candour.kernel.CandourEvent;
import org.candour.kernel.CaseId;

/**
 * What a command about something {@link Named} is made from.
 *
 * @param caseId its case
 * @param maker  the event in which its id first stood
 */
public record Found<E extends CandourEvent>(CaseId caseId, E maker, Intake intake) {}
