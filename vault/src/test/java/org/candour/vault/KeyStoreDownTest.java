package org.candour.vault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;
import static org.candour.vault.Family.CHILD;
import static org.candour.vault.Family.CHILD_NAME;
import static org.candour.vault.Family.FATHER;
import static org.candour.vault.Family.permit;

import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.candour.kernel.KeysUnavailableException;
import org.candour.kernel.Opener.Opened;
import org.candour.kernel.Sealed;
import org.candour.ledger.mongod.LocalMongod;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A key store that is there and silent, which is worse than one that is gone. */
class KeyStoreDownTest {

    private static final String NAME = "\"Zora Quillfeather\"";
    private static final Duration PROMISE = Duration.ofSeconds(2);

    @TempDir
    private static Path folder;

    private static LocalMongod keyStore;

    private House house;
    private Vault vault;
    private Sealed name;

    @BeforeAll
    static void start() {
        keyStore = LocalMongod.start(folder);
    }

    @AfterAll
    static void stop() {
        keyStore.close();
    }

    @BeforeEach
    void seal() {
        house = new House(keyStore.uri());
        vault = house.open();
        vault.sealer().createKey(CHILD);
        name = vault.sealer().seal(CHILD, CHILD_NAME.slot(), NAME);
        keyStore.pause();
    }

    @AfterEach
    void resume() {
        keyStore.resume();
        house.close();
    }

    @Test
    void goes_on_sealing_and_opening_under_keys_it_holds() {
        var another = vault.sealer().seal(CHILD, CHILD_NAME.slot(), NAME);

        assertThat(opened(another)).isEqualTo(new Opened.Words(NAME));
    }

    @Test
    void uses_no_key_past_its_life_and_says_so_within_two_seconds() {
        house.ticker.pass(KeyCache.KEY_LIFE);

        assertUnavailableInTime(() -> opened(name));
    }

    @Test
    void tells_every_reader_in_time_when_many_wait_for_one_key() throws Exception {
        house.ticker.pass(KeyCache.KEY_LIFE);

        try (var readers = Executors.newVirtualThreadPerTaskExecutor()) {
            var waiting = readers.invokeAll(IntStream.range(0, 20)
                    .<Callable<Boolean>>mapToObj(n -> () -> {
                        assertUnavailableInTime(() -> opened(name));
                        return true;
                    })
                    .toList());
            assertThat(waiting)
                    .allSatisfy(reader -> assertThat(reader.resultNow()).isTrue());
        }
    }

    @Test
    void seals_nothing_under_a_key_it_does_not_hold() {
        assertUnavailableInTime(() -> vault.sealer().seal(FATHER, CHILD_NAME.slot(), NAME));
    }

    @Test
    void opens_again_when_the_key_store_is_back() {
        house.ticker.pass(KeyCache.KEY_LIFE);
        assertUnavailableInTime(() -> opened(name));

        keyStore.resume();

        assertThat(await().ignoreException(KeysUnavailableException.class)
                        .until(() -> opened(name), Opened.Words.class::isInstance))
                .isEqualTo(new Opened.Words(NAME));
    }

    private Opened opened(Sealed value) {
        return vault.opener().open(permit(house.clock.instant(), CHILD), value, CHILD_NAME);
    }

    private static void assertUnavailableInTime(ThrowingCallable call) {
        long began = System.nanoTime();
        assertThatThrownBy(call).isInstanceOf(KeysUnavailableException.class);
        assertThat(Duration.ofNanos(System.nanoTime() - began)).isLessThan(PROMISE);
    }
}
