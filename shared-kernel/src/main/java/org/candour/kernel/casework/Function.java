package org.candour.kernel.casework;

/** Which of the council's functions a case or document serves; social services are Children Act 1989 s.17. */
public enum Function {
    SOCIAL_SERVICES,
    UNIVERSAL
}
