package org.candour.kernel.casework;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.candour.kernel.CandourEvent;
import org.candour.kernel.DocumentId;
import org.candour.kernel.PersonId;
import org.candour.kernel.RecipientId;
import org.candour.kernel.WorkerId;
import org.candour.kernel.access.Standing;
import org.candour.kernel.casework.CaseworkEvent.CaseOpened;
import org.candour.kernel.casework.CaseworkEvent.CopyDue;
import org.candour.kernel.casework.CaseworkEvent.DocumentFiled;
import org.candour.kernel.casework.CaseworkEvent.InformationRecorded;
import org.candour.kernel.casework.CaseworkEvent.PersonAdded;
import org.candour.kernel.casework.CaseworkEvent.RecipientLinked;
import org.candour.kernel.casework.CaseworkEvent.RelationshipRecorded;
import org.candour.kernel.casework.CaseworkEvent.WorkerAllocated;

/**
 * What a case is made of, as far as decisions look: no word, no name. Immutable; each event gives the next.
 *
 * @param opened        whether the case exists
 * @param allocations   every tie of a worker to it
 * @param people        who is on record, with their role in the family
 * @param relationships who is related to whom
 * @param recipients    who is linked
 * @param documents     what is held
 * @param filed         the documents that have their file
 */
public record CaseFacts(
        boolean opened,
        List<WorkerAllocated> allocations,
        Map<PersonId, FamilyRole> people,
        List<RelationshipRecorded> relationships,
        Map<RecipientId, RecipientLinked> recipients,
        Map<DocumentId, InformationRecorded> documents,
        Set<DocumentId> filed) {

    /** A case of which nothing is known. */
    public static final CaseFacts NONE =
            new CaseFacts(false, List.of(), Map.of(), List.of(), Map.of(), Map.of(), Set.of());

    /** Copies the collections. */
    public CaseFacts {
        allocations = List.copyOf(allocations);
        people = Map.copyOf(people);
        relationships = List.copyOf(relationships);
        recipients = Map.copyOf(recipients);
        documents = Map.copyOf(documents);
        filed = Set.copyOf(filed);
    }

    /** The facts after {@code event}; events of other contexts change nothing. */
    public CaseFacts evolve(CandourEvent event) {
        return event instanceof CaseworkEvent casework ? after(casework) : this;
    }

    private CaseFacts after(CaseworkEvent event) {
        return switch (event) {
            case CaseOpened ignored ->
                new CaseFacts(true, allocations, people, relationships, recipients, documents, filed);
            case WorkerAllocated e ->
                new CaseFacts(opened, with(allocations, e), people, relationships, recipients, documents, filed);
            case PersonAdded e -> withPerson(e);
            case RelationshipRecorded e ->
                new CaseFacts(opened, allocations, people, with(relationships, e), recipients, documents, filed);
            case RecipientLinked e -> withRecipient(e);
            case InformationRecorded e -> withDocument(e);
            case DocumentFiled e -> {
                var files = new HashSet<>(filed);
                files.add(e.documentId());
                yield new CaseFacts(opened, allocations, people, relationships, recipients, documents, files);
            }
            case CopyDue ignored -> this;
        };
    }

    private CaseFacts withPerson(PersonAdded e) {
        return new CaseFacts(
                opened,
                allocations,
                with(people, e.personId(), e.familyRole()),
                relationships,
                recipients,
                documents,
                filed);
    }

    private CaseFacts withRecipient(RecipientLinked e) {
        return new CaseFacts(
                opened, allocations, people, relationships, with(recipients, e.recipientId(), e), documents, filed);
    }

    private CaseFacts withDocument(InformationRecorded e) {
        return new CaseFacts(
                opened, allocations, people, relationships, recipients, with(documents, e.documentId(), e), filed);
    }

    /** What ties {@code worker} to the case at {@code at} (R36); the strongest tie counts. */
    public Standing standing(WorkerId worker, Instant at) {
        var roles = active(at)
                .filter(a -> a.workerId().equals(worker))
                .map(WorkerAllocated::allocationRole)
                .collect(Collectors.toSet());
        if (roles.contains(AllocationRole.FAMILY_WORKER)) {
            return Standing.ALLOCATED;
        }
        if (roles.contains(AllocationRole.DUTY_COVER)) {
            return Standing.DUTY_COVER;
        }
        return roles.contains(AllocationRole.OVERSIGHT) ? Standing.OVERSIGHT : Standing.NONE;
    }

    /** Whether {@code worker} works with the family at {@code at}: allocated, or on duty cover (R2, R36). */
    public boolean worksWith(WorkerId worker, Instant at) {
        var standing = standing(worker, at);
        return standing == Standing.ALLOCATED || standing == Standing.DUTY_COVER;
    }

    /** The worker who leads the case at {@code at}: the last allocated as such. */
    public Optional<WorkerId> leadProfessional(Instant at) {
        return active(at)
                .filter(WorkerAllocated::leadProfessional)
                .reduce((earlier, later) -> later)
                .map(WorkerAllocated::workerId);
    }

    /** Whether a family worker is allocated at {@code at} (R2). */
    public boolean hasFamilyWorker(Instant at) {
        return active(at).anyMatch(a -> a.allocationRole() == AllocationRole.FAMILY_WORKER);
    }

    /** How {@code person} is recorded as related to {@code other} on the day {@code on}. */
    public Set<Relationship> relationships(PersonId person, PersonId other, LocalDate on) {
        return relationships.stream()
                .filter(r -> r.personId().equals(person) && r.toPersonId().equals(other))
                .filter(r -> r.from() == null || !r.from().isAfter(on))
                .map(RelationshipRecorded::relationship)
                .collect(Collectors.toSet());
    }

    /** Whether {@code person} is, either way round, recorded as spouse or civil partner of the mother of {@code child}. */
    public boolean spouseOfMother(PersonId person, PersonId child, LocalDate on) {
        var mothers = people.keySet().stream()
                .filter(p -> relationships(p, child, on).contains(Relationship.MOTHER))
                .toList();
        return mothers.stream()
                .anyMatch(m -> relationships(person, m, on).contains(Relationship.SPOUSE_OR_CIVIL_PARTNER)
                        || relationships(m, person, on).contains(Relationship.SPOUSE_OR_CIVIL_PARTNER));
    }

    /** Those among {@code some} who are on record in this case. */
    public Set<PersonId> onRecord(Set<PersonId> some) {
        var found = new HashSet<>(some);
        found.retainAll(people.keySet());
        return found;
    }

    private Stream<WorkerAllocated> active(Instant at) {
        return allocations.stream()
                .filter(a -> !a.from().isAfter(at))
                .filter(a -> a.until() == null || at.isBefore(a.until()));
    }

    private static <T> List<T> with(List<T> list, T more) {
        var next = new ArrayList<>(list);
        next.add(more);
        return next;
    }

    private static <K, V> Map<K, V> with(Map<K, V> map, K key, V value) {
        var next = new HashMap<>(map);
        next.put(key, value);
        return next;
    }
}
