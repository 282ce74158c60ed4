package org.candour.kernel.casework;

/** Why a copy is owed (R44, R45). */
public enum CopyCause {
    KEY_DOCUMENT,
    ASKED
}
