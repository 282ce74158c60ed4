package org.candour.kernel.casework;

/** Whether a file was scanned before it was recorded. */
public enum ScanState {
    CLEAN,
    NOT_SCANNED
}
