package org.candour.vault;

import com.google.crypto.tink.Aead;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * A key in a distant system, asked with patience of our own: the clients of such systems wait and retry for minutes, and throw
 * what they like.
 */
final class BoundedAead implements Aead {

    /**
     * How long wrapping or unwrapping one keyset may take. A system that is silent is told within two seconds (F17), since the
     * first keyset ends the reading; one that is slow but answers may take this long for each of the three.
     */
    static final Duration PATIENCE = Duration.ofMillis(1_500);

    private static final ExecutorService THREADS = Executors.newThreadPerTaskExecutor(
            Thread.ofVirtual().name("key-encryption-", 0).factory());

    private final Aead distant;

    BoundedAead(Aead distant) {
        this.distant = distant;
    }

    @Override
    public byte[] encrypt(byte[] plaintext, byte[] associatedData) throws GeneralSecurityException {
        return inTime(() -> distant.encrypt(plaintext, associatedData));
    }

    @Override
    public byte[] decrypt(byte[] ciphertext, byte[] associatedData) throws GeneralSecurityException {
        return inTime(() -> distant.decrypt(ciphertext, associatedData));
    }

    private static byte[] inTime(Callable<byte[]> question) throws GeneralSecurityException {
        var answer = THREADS.submit(question);
        try {
            return answer.get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
        } catch (ExecutionException e) {
            throw new GeneralSecurityException("the key management system does not do it", e.getCause());
        } catch (TimeoutException e) {
            answer.cancel(true);
            throw new GeneralSecurityException("the key management system does not answer in time", e);
        } catch (InterruptedException e) {
            answer.cancel(true);
            Thread.currentThread().interrupt();
            throw new GeneralSecurityException("interrupted while the key management system was asked", e);
        }
    }
}
