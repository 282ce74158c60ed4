package org.candour.app;

/** The profiles that the program knows. */
public final class Profiles {

    /** Demo people, and tokens issued by the program itself. The default. */
    public static final String DEMO = "demo";

    /** The clock stands still and is set over HTTP. */
    public static final String REHEARSAL = "rehearsal";

    /** A council's own installation. */
    public static final String PRODUCTION = "production";

    private Profiles() {}
}
