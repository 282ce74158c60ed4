package org.candour.command.access;

import org.candour.kernel.CaseId;
import org.jspecify.annotations.Nullable;

/**
 * The record somebody wants to look at.
 *
 * @param caseId absent when what they asked for leads to no case
 */
public record RecordSought(@Nullable CaseId caseId) {}
