package org.candour.lab.tamper;

/** How large a run is. */
@SuppressWarnings("java:S115")
enum Size {
    /** Fits into the pull-request tier. */
    pr(20, 200, 3, 0, 10),
    /** What a version's figures come from. */
    full(1_000, 1_000, 45, 5, 60);

    /** Cases of each kind. */
    final int cases;

    /** Readings of clean logs. */
    final int clean;

    /** How often older files of one mongod are put back. */
    final int restores;

    /** How often older files of three are. */
    final int restoresOfThree;

    /** A run over this limit stops and fails. */
    final int minutesMax;

    Size(int cases, int clean, int restores, int restoresOfThree, int minutesMax) {
        this.cases = cases;
        this.clean = clean;
        this.restores = restores;
        this.restoresOfThree = restoresOfThree;
        this.minutesMax = minutesMax;
    }
}
