package org.candour.vault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.candour.vault.Family.CHILD;
import static org.candour.vault.Family.CHILD_NAME;
import static org.candour.vault.Family.FATHER;
import static org.candour.vault.Family.permit;

import com.mongodb.client.model.Filters;
import java.time.Duration;
import java.util.Objects;
import org.bson.Document;
import org.candour.kernel.KeysUnavailableException;
import org.candour.kernel.NoSuchKeyException;
import org.candour.kernel.Opener.Opened;
import org.candour.kernel.Opener.Place;
import org.candour.kernel.Sealed;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class DestructionTest {

    private static final String NAME = "\"Zora Quillfeather\"";
    private static final Duration MOMENT = Duration.ofMillis(1);

    private House house;
    private Vault here;
    private Vault elsewhere;
    private Sealed name;

    @BeforeEach
    void seal() {
        house = new House();
        here = house.open();
        elsewhere = house.open();
        here.sealer().createKey(CHILD);
        here.sealer().createKey(FATHER);
        name = here.sealer().seal(CHILD, CHILD_NAME.slot(), NAME);
    }

    @AfterEach
    void close() {
        house.close();
    }

    @Test
    void opens_nothing_at_once_in_the_process_that_destroyed() {
        assertThat(here.keys().destroy(CHILD)).isTrue();

        assertThat(openedBy(here)).isEqualTo(new Opened.Destroyed());
    }

    @Test
    void opens_nothing_in_any_process_once_its_cache_has_lived() {
        assertThat(openedBy(elsewhere)).isEqualTo(new Opened.Words(NAME));
        here.keys().destroy(CHILD);

        house.ticker.pass(KeyCache.KEY_LIFE.minus(MOMENT));
        assertThat(openedBy(elsewhere)).isEqualTo(new Opened.Words(NAME));
        house.ticker.pass(MOMENT);
        assertThat(openedBy(elsewhere)).isEqualTo(new Opened.Destroyed());
        assertThatThrownBy(() -> elsewhere.sealer().seal(CHILD, CHILD_NAME.slot(), NAME))
                .isInstanceOf(NoSuchKeyException.class);
        assertThatThrownBy(() -> elsewhere.sealer().digest(CHILD, new byte[1])).isInstanceOf(NoSuchKeyException.class);
    }

    @Test
    void promises_less_than_a_minute() {
        assertThat(KeyCache.KEY_LIFE).isLessThan(Duration.ofSeconds(60));
    }

    @Test
    void using_a_key_does_not_lengthen_its_life() {
        assertThat(openedBy(elsewhere)).isEqualTo(new Opened.Words(NAME));
        here.keys().destroy(CHILD);

        for (int third = 0; third < 3; third++) {
            house.ticker.pass(KeyCache.KEY_LIFE.dividedBy(3));
            openedBy(elsewhere);
        }

        assertThat(openedBy(elsewhere)).isEqualTo(new Opened.Destroyed());
    }

    @Test
    void leaves_everyone_else_as_they_were() {
        var slot = CHILD_NAME.slot();
        var others = here.sealer().seal(FATHER, slot, NAME);
        here.keys().destroy(CHILD);

        assertThat(here.keys().state(FATHER)).isEqualTo(KeyState.LIVE);
        var place =
                new Place(FATHER, CHILD_NAME.commandKey(), CHILD_NAME.type(), CHILD_NAME.version(), CHILD_NAME.field());
        assertThat(elsewhere.opener().open(permit(house.clock.instant(), FATHER), others, place))
                .isEqualTo(new Opened.Words(NAME));
    }

    @Test
    void may_be_repeated() {
        assertThat(here.keys().destroy(CHILD)).isTrue();
        assertThat(here.keys().destroy(CHILD)).isFalse();
        assertThat(elsewhere.keys().destroy(CHILD)).isFalse();
    }

    @Test
    void tells_a_destroyed_key_from_one_never_made() {
        here.keys().destroy(CHILD);

        assertThat(elsewhere.keys().state(CHILD)).isEqualTo(KeyState.DESTROYED);
        assertThat(elsewhere.keys().state(FATHER)).isEqualTo(KeyState.LIVE);
        assertThat(elsewhere.keys().state(Family.person(9))).isEqualTo(KeyState.NONE);
    }

    @Test
    void makes_no_key_again_for_an_owner_whose_key_was_destroyed() {
        var neverMade = Family.person(9);
        here.keys().destroy(CHILD);
        here.keys().destroy(neverMade);

        assertThatThrownBy(() -> elsewhere.sealer().createKey(CHILD)).isInstanceOf(NoSuchKeyException.class);
        assertThatThrownBy(() -> elsewhere.sealer().createKey(neverMade)).isInstanceOf(NoSuchKeyException.class);
        assertThat(openedBy(here)).isEqualTo(new Opened.Destroyed());
    }

    @Test
    void holds_again_once_applied_to_a_backup_from_before() {
        var keys = house.keysDatabase().getCollection("keys");
        var backup = keys.find(Filters.eq(CHILD.value())).first();
        here.keys().destroy(CHILD);
        keys.replaceOne(Filters.eq(CHILD.value()), Objects.requireNonNull(backup));
        assertThat(here.keys().state(CHILD)).isEqualTo(KeyState.LIVE);

        assertThat(here.keys().destroy(CHILD)).isTrue();

        assertThat(openedBy(elsewhere)).isEqualTo(new Opened.Destroyed());
    }

    @Test
    void keeps_no_byte_of_the_key() {
        here.keys().destroy(CHILD);

        var left = house.keysDatabase()
                .getCollection("keys")
                .find(Filters.eq(CHILD.value()))
                .first();
        assertThat(left).isNotNull();
        assertThat(left.keySet()).containsExactlyInAnyOrder("_id", "destroyedAt");
    }

    @Test
    void calls_a_key_that_is_neither_there_nor_destroyed_unavailable_and_not_destroyed() {
        house.keysDatabase().getCollection("keys").deleteMany(new Document());

        assertThatThrownBy(() -> openedBy(elsewhere)).isInstanceOf(KeysUnavailableException.class);
    }

    @Test
    void a_key_copied_into_another_owners_document_does_not_unwrap() {
        var keys = house.keysDatabase().getCollection("keys");
        var fathers = keys.find(Filters.eq(FATHER.value())).first();
        keys.replaceOne(Filters.eq(CHILD.value()), new Document(fathers).append("_id", CHILD.value()));

        assertThatThrownBy(() -> openedBy(elsewhere)).isInstanceOf(KeysUnavailableException.class);
    }

    private Opened openedBy(Vault vault) {
        return vault.opener().open(permit(house.clock.instant(), CHILD), name, CHILD_NAME);
    }
}
