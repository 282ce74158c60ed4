package org.candour.kernel.casework;

/** What a document is held for (R1); early help is the only default. */
public enum ItemPurpose {
    EARLY_HELP_SUPPORT,
    SAFEGUARDING,
    LEGAL_DUTY
}
