package org.candour.kernel;

import org.jspecify.annotations.Nullable;

/**
 * The UK GDPR basis of an operation, and, as a separate fact, whether confidentiality rests on the family's consent (R11).
 *
 * @param article6               the Art 6 code
 * @param article9               the Art 9 code where special category data is touched, else absent
 * @param confidentialityConsent whether confidentiality rests on consent
 */
public record LawfulBasis(Article6 article6, @Nullable Article9 article9, boolean confidentialityConsent) {

    /** UK GDPR Art 6. */
    public enum Article6 {
        ART6_A,
        ART6_C,
        ART6_E
    }

    /** UK GDPR Art 9. */
    public enum Article9 {
        ART9_A,
        ART9_G,
        ART9_H
    }
}
