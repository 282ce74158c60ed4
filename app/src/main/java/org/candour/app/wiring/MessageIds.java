package org.candour.app.wiring;

import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.concurrent.atomic.AtomicLong;
import org.axonframework.common.IdentifierFactory;

/**
 * Names messages on their way through this process: a random prefix drawn once, then a count. The framework's own draws
 * every name from one locked random source; nothing here needs a name that cannot be guessed, and none is stored.
 */
public final class MessageIds extends IdentifierFactory {

    private static final int PREFIX_BYTES = 16;

    private final String prefix = prefix();
    private final AtomicLong count = new AtomicLong();

    /** Made by the framework, through the service loader. */
    public MessageIds() {}

    @Override
    public String generateIdentifier() {
        return prefix + count.incrementAndGet();
    }

    private static String prefix() {
        byte[] bytes = new byte[PREFIX_BYTES];
        new SecureRandom().nextBytes(bytes);
        return HexFormat.of().formatHex(bytes) + '-';
    }
}
