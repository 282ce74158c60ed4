package org.candour.app;

import java.util.Objects;
import org.candour.ledger.engine.BrokenLogException;
import org.candour.ledger.engine.publication.PublicationRefusedException;
import org.candour.ledger.engine.startup.StartUpRefusedException;
import org.candour.ledger.mongod.MongodException;
import org.candour.vault.VaultConfigurationException;
import org.springframework.boot.SpringBootExceptionReporter;
import org.springframework.boot.web.server.PortInUseException;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;

/** Says in one line, without a stack trace, why the program did not start; what it does not know, Spring reports. */
@Order(Ordered.HIGHEST_PRECEDENCE)
final class StartReporter implements SpringBootExceptionReporter {

    StartReporter() {}

    @Override
    public boolean reportException(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (isSentence(cause)) {
                return say(Objects.requireNonNullElse(cause.getMessage(), "No reason was given."));
            }
            if (cause instanceof PortInUseException port) {
                return say("Port " + port.getPort() + " is taken: choose another with PORT.");
            }
        }
        return false;
    }

    private static boolean isSentence(Throwable cause) {
        return cause instanceof StartRefusedException
                || cause instanceof MongodException
                || cause instanceof VaultConfigurationException
                || cause instanceof PublicationRefusedException
                || cause instanceof StartUpRefusedException
                || cause instanceof BrokenLogException;
    }

    private static boolean say(String sentence) {
        System.err.println("Candour did not start. " + sentence);
        return true;
    }
}
