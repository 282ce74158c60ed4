package org.candour.kernel.casework;

/** From where the words of a document or details come. */
public enum SourceCode {
    FAMILY_MEMBER,
    OBSERVED_BY_WORKER,
    OTHER_PROFESSIONAL,
    RECORDS
}
