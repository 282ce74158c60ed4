package org.candour.kernel;

/**
 * Whose key seals a value: one person or one case.
 *
 * @param value a {@code per_…} or {@code cas_…} id
 */
public record KeyOwner(String value) {

    /** @throws IllegalArgumentException when {@code value} is neither a person's nor a case's id */
    public KeyOwner {
        if (!IdKind.PERSON.matches(value) && !IdKind.CASE.matches(value)) {
            throw new IllegalArgumentException("only a person or a case owns a key");
        }
    }

    /** The case's key. */
    public static KeyOwner of(CaseId caseId) {
        return new KeyOwner(caseId.value());
    }

    /** The person's key. */
    public static KeyOwner of(PersonId personId) {
        return new KeyOwner(personId.value());
    }

    /** The bare id. */
    @Override
    public String toString() {
        return value;
    }
}
