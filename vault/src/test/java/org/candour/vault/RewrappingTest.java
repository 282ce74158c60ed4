package org.candour.vault;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.candour.vault.Family.CHILD_NAME;
import static org.candour.vault.Family.permit;

import com.mongodb.client.model.Filters;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.candour.kernel.KeyOwner;
import org.candour.kernel.Opener.Opened;
import org.candour.kernel.Opener.Place;
import org.candour.kernel.Sealed;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class RewrappingTest {

    /** More than a page of key documents. */
    private static final int OWNERS = 130;

    private static final String WORDS = "\"Quillfeather\"";

    private final KeyEncryptionKey fresh = House.newKek();
    private House house;
    private Vault vault;
    private Map<KeyOwner, Sealed> sealed;

    @BeforeEach
    void seal() {
        house = new House();
        vault = house.open();
        sealed = IntStream.range(0, OWNERS)
                .parallel()
                .mapToObj(Family::person)
                .collect(Collectors.toMap(owner -> owner, owner -> {
                    vault.sealer().createKey(owner);
                    return vault.sealer().seal(owner, placeOf(owner).slot(), WORDS);
                }));
    }

    @AfterEach
    void close() {
        house.close();
    }

    @Test
    void wraps_every_key_anew_and_the_earlier_one_may_go() {
        assertThat(vault.keys().rewrap(fresh, done -> true)).isEqualTo(new Keys.Rewrapped(OWNERS, 0));

        assertAllOpen(house.open(given(fresh)));
        assertThat(vault.keys().rewrap(fresh, done -> true)).isEqualTo(new Keys.Rewrapped(0, 0));
    }

    @Test
    void goes_on_where_it_was_stopped_and_everything_opens_in_between() {
        var stopped = vault.keys().rewrap(fresh, done -> done < 120);

        assertThat(stopped).isEqualTo(new Keys.Rewrapped(120, OWNERS - 120));
        var both = house.open(given(fresh, house.kek));
        assertAllOpen(both);
        assertThat(both.keys().rewrap(fresh, done -> true)).isEqualTo(new Keys.Rewrapped(OWNERS - 120, 0));
        assertAllOpen(house.open(given(fresh)));
    }

    @Test
    void goes_on_where_a_crash_left_it() {
        assertThatThrownBy(() -> vault.keys().rewrap(fresh, RewrappingTest::crashAtSeven))
                .hasMessage("power cut");

        var both = house.open(given(fresh, house.kek));
        assertThat(both.keys().rewrap(fresh, done -> true)).isEqualTo(new Keys.Rewrapped(OWNERS - 7, 0));
        assertAllOpen(house.open(given(fresh)));
    }

    @Test
    void half_done_a_vault_without_the_earlier_key_refuses_to_start() {
        vault.keys().rewrap(fresh, done -> done < 3);

        assertThatThrownBy(() -> house.open(given(fresh)))
                .isInstanceOf(VaultConfigurationException.class)
                .hasMessageContaining(house.kek.id());
    }

    @Test
    void does_not_disturb_readers() throws Exception {
        var reader = house.open(given(fresh, house.kek));
        var done = new AtomicBoolean();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var reading = threads.submit(() -> {
                do {
                    house.ticker.pass(KeyCache.KEY_LIFE);
                    assertAllOpen(reader);
                } while (!done.get());
                return true;
            });
            vault.keys().rewrap(fresh, n -> true);
            done.set(true);
            assertThat(reading.get(30, TimeUnit.SECONDS)).isTrue();
        }
    }

    @Test
    void does_not_bring_back_keys_destroyed_while_it_has_them_in_hand() {
        var victims = IntStream.range(20, 60).mapToObj(Family::person).toList();
        var elsewhere = house.open();

        vault.keys().rewrap(fresh, done -> {
            if (done == 1) {
                victims.forEach(elsewhere.keys()::destroy);
            }
            return true;
        });

        var keys = house.keysDatabase().getCollection("keys");
        assertThat(victims)
                .allSatisfy(owner -> assertThat(requireNonNull(
                                        keys.find(Filters.eq(owner.value())).first())
                                .keySet())
                        .containsExactlyInAnyOrder("_id", "destroyedAt"));
    }

    @Test
    void wraps_new_keys_by_the_new_key() {
        vault.keys().rewrap(fresh, done -> true);
        vault.sealer().createKey(Family.CASE);

        assertThat(house.open(given(fresh)).sealer().digest(Family.CASE, new byte[1]))
                .hasSize(32);
    }

    private VaultSettings given(KeyEncryptionKey kek, KeyEncryptionKey... earlier) {
        var settings = house.settings();
        return new VaultSettings(
                settings.keysUri(),
                settings.keysDatabase(),
                settings.filesUri(),
                settings.filesDatabase(),
                kek,
                List.of(earlier),
                settings.clock());
    }

    private void assertAllOpen(Vault by) {
        sealed.forEach((owner, words) -> assertThat(
                        by.opener().open(permit(house.clock.instant(), owner), words, placeOf(owner)))
                .isEqualTo(new Opened.Words(WORDS)));
    }

    private static boolean crashAtSeven(long done) {
        if (done == 7) {
            throw new IllegalStateException("power cut");
        }
        return true;
    }

    private static Place placeOf(KeyOwner owner) {
        return new Place(owner, CHILD_NAME.commandKey(), CHILD_NAME.type(), CHILD_NAME.version(), CHILD_NAME.field());
    }
}
