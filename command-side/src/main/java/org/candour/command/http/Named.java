package org.candour.command.http;

import java.util.function.Function;
import org.candour.kernel.CandourEvent;
import org.candour.kernel.CaseId;

/**
 * Something that an address names by an id of its own, such as a consent.
 *
 * @param id     the id in the address
 * @param maker  the type of the event in which such an id first stands
 * @param caseOf the case of that event
 */
public record Named<E extends CandourEvent>(String id, Class<E> maker, Function<E, CaseId> caseOf) {}
