package org.candour.lab.fault;

/** How large a run is: how many faults each bed makes, and its limit. */
enum Size {
    /** Fits into the pull-request tier. */
    PR(20, 5, 2, 5, 5, 500, 200, 10),
    /** What a version's figures come from. */
    FULL(200, 50, 50, 100, 30, 10_000, 4_000, 60),
    /** All that is asked of the long form. */
    LONG(400, 100, 100, 200, 30, 50_000, 10_000, 120);

    final int writerKills;
    final int mongodKills;
    final int failovers;
    final int pauses;
    final int pauseSecondsMax;
    final int lostReplies;
    final int races;
    final int minutes;

    Size(
            int writerKills,
            int mongodKills,
            int failovers,
            int pauses,
            int pauseSecondsMax,
            int lostReplies,
            int races,
            int minutes) {
        this.writerKills = writerKills;
        this.mongodKills = mongodKills;
        this.failovers = failovers;
        this.pauses = pauses;
        this.pauseSecondsMax = pauseSecondsMax;
        this.lostReplies = lostReplies;
        this.races = races;
        this.minutes = minutes;
    }
}
