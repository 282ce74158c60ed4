package org.candour.ledger.engine.publication;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.candour.ledger.engine.Ledger;
import org.candour.ledger.proofs.NoteSigner;
import org.candour.ledger.proofs.SignedCheckpoint;
import org.candour.ledger.proofs.Verdict;
import org.candour.ledger.proofs.VerifierKey;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Publishes one log from one process: signs its head at most once a second while it grows, under a lease so that one
 * process at a time does, and anchors what was signed every minute and at the end.
 */
public final class Publication implements AutoCloseable {

    /** How long between two looks at the head; a signature is at most so much older than the log. */
    public static final Duration BETWEEN_SIGNATURES = Duration.ofSeconds(1);

    /** How long between two anchors. */
    public static final Duration BETWEEN_ANCHORS = Duration.ofSeconds(60);

    /** How long a process that died keeps others from signing. */
    public static final Duration LEASE = Duration.ofSeconds(10);

    /** How long the end waits for a signature that is under way. */
    private static final Duration END_PATIENCE = Duration.ofSeconds(20);

    private static final Logger LOG = LoggerFactory.getLogger(Publication.class);

    private final Checkpoints checkpoints;
    private final Tiles tiles;
    private final VerifierKey key;
    private final CheckpointSigner signer;
    private final FileAnchor anchor;
    private final Lease lease;
    private final InstantSource clock;
    private final CountDownLatch ending = new CountDownLatch(1);
    private final AtomicReference<Optional<Anchored>> anchored = new AtomicReference<>(Optional.empty());
    private final Thread thread;

    /** A checkpoint that was written outside, and when. */
    public record Anchored(SignedCheckpoint checkpoint, Instant at) {}

    private Publication(Ledger ledger, NoteSigner signingKey, FileAnchor anchor, Lease lease, InstantSource clock) {
        this.checkpoints = new Checkpoints(ledger.database());
        this.tiles = new Tiles(ledger.reader(), ledger.database());
        this.key = signingKey.verifierKey();
        this.signer = new CheckpointSigner(ledger.reader(), tiles, checkpoints, signingKey, clock);
        this.anchor = anchor;
        this.lease = lease;
        this.clock = clock;
        this.thread = Thread.ofVirtual().name("checkpoint-signer").unstarted(this::run);
    }

    /**
     * Starts to publish.
     *
     * @param signingKey signs under the log's origin
     * @param clock      the machine's; when something was signed is no part of what is signed
     * @throws PublicationRefusedException when the newest checkpoint is of another log, was signed by another key, or is
     *     ahead of the log; or when what is anchored is ahead of the log or contradicts it
     */
    public static Publication start(
            Ledger ledger, NoteSigner signingKey, FileAnchor anchor, Lease lease, InstantSource clock) {
        var publication = new Publication(ledger, signingKey, anchor, lease, clock);
        publication.refuseAnotherLog(ledger);
        publication.refuseAnotherLogThanAnchored(ledger);
        publication.thread.start();
        return publication;
    }

    private void refuseAnotherLog(Ledger ledger) {
        var newest = checkpoints.newest();
        if (newest.isEmpty()) {
            return;
        }
        var checkpoint = newest.get().checkpoint();
        if (!checkpoint.origin().equals(key.name())) {
            throw new PublicationRefusedException("The log was published as " + checkpoint.origin() + " and not as "
                    + key.name() + ": an origin is for ever.");
        }
        if (newest.get().check(key) instanceof Verdict.Broken) {
            throw new PublicationRefusedException(
                    "The newest checkpoint was not signed by this key: give the key that signed it.");
        }
        if (checkpoint.size() > ledger.reader().size()) {
            throw new PublicationRefusedException("A checkpoint was signed for " + checkpoint.size()
                    + " entries and the log has " + ledger.reader().size() + ": entries are missing.");
        }
    }

    // Whoever puts an older database back puts its checkpoints back too; what is outside contradicts them. The file may
    // hold checkpoints of other keys: they are not about this log. The largest first, so that one signature is checked
    // and not those of years.
    private void refuseAnotherLogThanAnchored(Ledger ledger) {
        var newest = anchor.all().stream()
                .sorted(Comparator.comparingLong(
                                (SignedCheckpoint kept) -> kept.checkpoint().size())
                        .reversed())
                .filter(kept -> kept.check(key).verified())
                .findFirst()
                .map(SignedCheckpoint::checkpoint);
        if (newest.isEmpty() || newest.get().size() == 0) {
            return;
        }
        var size = newest.get().size();
        var block = ledger.reader().headerHolding(size - 1);
        if (block.isEmpty() || ledger.reader().size() < size) {
            throw new PublicationRefusedException("The anchor " + anchor.file() + " holds a checkpoint of " + size
                    + " entries and the log has " + ledger.reader().size()
                    + ": an older log was put in its place, or its end was cut off.");
        }
        if (block.get().size() != size
                || !block.get().root().equals(newest.get().root())) {
            throw new PublicationRefusedException("The anchor " + anchor.file() + " holds another root of " + size
                    + " entries than the log: block " + block.get().height() + " or one before it was changed.");
        }
    }

    /** The checkpoints that were signed. */
    public Checkpoints checkpoints() {
        return checkpoints;
    }

    /** The tree in tiles. */
    public Tiles tiles() {
        return tiles;
    }

    /** The public key that checkpoints are verified by. */
    public VerifierKey key() {
        return key;
    }

    /** What this process anchored last. */
    public Optional<Anchored> anchored() {
        return anchored.get();
    }

    private void run() {
        try {
            do {
                try {
                    signUnderLease();
                } catch (RuntimeException e) {
                    LOG.warn("The head was not signed: {}", e.toString());
                }
            } while (!ending.await(BETWEEN_SIGNATURES.toMillis(), TimeUnit.MILLISECONDS));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void signUnderLease() {
        if (lease.take()) {
            signer.signHead().filter(this::isDue).ifPresent(this::anchor);
        }
    }

    private boolean isDue(SignedCheckpoint signed) {
        return anchored.get()
                .map(last -> !last.at().plus(BETWEEN_ANCHORS).isAfter(clock.instant()) && isNew(signed, last))
                .orElse(true);
    }

    private static boolean isNew(SignedCheckpoint signed, Anchored last) {
        return signed.checkpoint().size() > last.checkpoint().checkpoint().size();
    }

    private void anchor(SignedCheckpoint signed) {
        anchor.append(signed);
        anchored.set(Optional.of(new Anchored(signed, clock.instant())));
    }

    /** Signs and anchors the head once more, and lets another process go on. */
    @Override
    public void close() {
        ending.countDown();
        try {
            if (!thread.join(END_PATIENCE)) {
                LOG.warn("A signature was still under way after {}", END_PATIENCE);
                return;
            }
            if (lease.take()) {
                signer.signHead()
                        .filter(signed ->
                                anchored.get().map(last -> isNew(signed, last)).orElse(true))
                        .ifPresent(this::anchor);
                lease.giveUp();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (RuntimeException e) {
            LOG.warn("The head was not signed at the end: {}", e.toString());
        }
    }
}
