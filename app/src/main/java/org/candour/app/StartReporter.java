package org.candour.app;

import com.mongodb.MongoSecurityException;
import com.mongodb.MongoServerException;
import com.mongodb.MongoSocketException;
import com.mongodb.MongoTimeoutException;
import java.util.Locale;
import java.util.Objects;
import org.candour.ledger.engine.BrokenLogException;
import org.candour.ledger.engine.StoreUnavailableException;
import org.candour.ledger.engine.publication.PublicationRefusedException;
import org.candour.ledger.engine.startup.StartUpRefusedException;
import org.candour.ledger.mongod.MongodException;
import org.candour.vault.VaultConfigurationException;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.SpringBootExceptionReporter;
import org.springframework.boot.context.properties.bind.BindException;
import org.springframework.boot.web.server.PortInUseException;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;

/** Says in one line, without a stack trace, why the program did not start; what it does not know, Spring reports. */
@Order(Ordered.HIGHEST_PRECEDENCE)
final class StartReporter implements SpringBootExceptionReporter {

    private static final String DATABASE_AWAY =
            "The database does not answer: see whether CANDOUR_MONGODB_URI, and CANDOUR_KEYS_MONGODB_URI if it is set, name"
                    + " a replica set that runs and can be reached from here.";

    StartReporter() {}

    @Override
    public boolean reportException(Throwable failure) {
        var why = why(failure);
        if (why == null) {
            return false;
        }
        System.err.println("Candour did not start. " + why);
        return true;
    }

    /** The sentence, from the outermost cause that has one; absent where only Spring knows. */
    static @Nullable String why(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            var sentence = sentence(cause);
            if (sentence != null) {
                return sentence;
            }
        }
        return null;
    }

    private static @Nullable String sentence(Throwable cause) {
        if (isSentence(cause)) {
            return Objects.requireNonNullElse(cause.getMessage(), "No reason was given.");
        }
        return switch (cause) {
            case PortInUseException port -> "Port " + port.getPort() + " is taken: choose another with PORT.";
            case MongoSecurityException account ->
                "The database does not know the account that CANDOUR_MONGODB_URI or CANDOUR_KEYS_MONGODB_URI names, or its"
                        + " password.";
            case MongoTimeoutException away -> DATABASE_AWAY;
            case MongoSocketException away -> DATABASE_AWAY;
            case StoreUnavailableException away -> DATABASE_AWAY;
            case MongoServerException refused ->
                "The database refused what the program asks of it at start, with error " + refused.getCode()
                        + ": see whether its account may do what is needed.";
            case BindException setting -> variable(setting) + " has not the form that it takes.";
            default -> null;
        };
    }

    private static String variable(BindException setting) {
        return setting.getName()
                .toString()
                .toUpperCase(Locale.ROOT)
                .replace('.', '_')
                .replace('-', '_');
    }

    private static boolean isSentence(Throwable cause) {
        return cause instanceof StartRefusedException
                || cause instanceof MongodException
                || cause instanceof VaultConfigurationException
                || cause instanceof PublicationRefusedException
                || cause instanceof StartUpRefusedException
                || cause instanceof BrokenLogException;
    }
}
