package org.candour.command.http;

import org.candour.kernel.CandourEvent;
import org.candour.kernel.CaseId;

/**
 * What a command that brings a file is made from.
 *
 * @param caseId of what the file belongs to
 * @param maker  the event in which the id of that first stood
 * @param stored the file, sealed and stored
 */
public record Filed<E extends CandourEvent>(CaseId caseId, E maker, Intake intake, Upload.Stored stored) {}
