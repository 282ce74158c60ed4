package org.candour.vault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.candour.vault.Family.CHILD;
import static org.candour.vault.Family.CHILD_NAME;
import static org.candour.vault.Family.permit;

import com.mongodb.client.model.Filters;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.candour.kernel.Opener.Opened;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class KeyBirthTest {

    private static final int RACERS = 8;
    private static final int ROUNDS = 10;

    private House house;

    @BeforeEach
    void open() {
        house = new House();
    }

    @AfterEach
    void close() {
        house.close();
    }

    @Test
    void makes_one_key_when_processes_race_for_it() throws Exception {
        var racers = IntStream.range(0, RACERS).mapToObj(n -> house.open()).toList();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int round = 0; round < ROUNDS; round++) {
                var owner = Family.person(round);
                var start = new CyclicBarrier(RACERS);
                var digests = threads.invokeAll(racers.stream()
                        .<Callable<byte[]>>map(vault -> () -> {
                            start.await(10, TimeUnit.SECONDS);
                            vault.sealer().createKey(owner);
                            return vault.sealer().digest(owner, new byte[] {7});
                        })
                        .toList());

                var first = digests.getFirst().get(10, TimeUnit.SECONDS);
                for (var digest : digests) {
                    assertThat(digest.get(10, TimeUnit.SECONDS)).isEqualTo(first);
                }
            }
        }
    }

    @Test
    void keeps_the_key_that_is_there() {
        var vault = house.open();
        vault.sealer().createKey(CHILD);
        var name = vault.sealer().seal(CHILD, CHILD_NAME.slot(), "\"Zora\"");

        house.open().sealer().createKey(CHILD);

        assertThat(house.open().opener().open(permit(house.clock.instant(), CHILD), name, CHILD_NAME))
                .isEqualTo(new Opened.Words("\"Zora\""));
    }

    @Test
    void stores_each_key_wrapped_and_says_by_which_key() {
        house.open().sealer().createKey(CHILD);

        var stored = house.keysDatabase()
                .getCollection("keys")
                .find(Filters.eq(CHILD.value()))
                .first();
        assertThat(stored).isNotNull();
        assertThat(stored.getString("kek")).isEqualTo(house.kek.id());
        assertThat(stored.keySet()).contains("words", "files", "digests");
    }
}
