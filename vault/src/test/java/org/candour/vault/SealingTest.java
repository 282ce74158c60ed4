package org.candour.vault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.candour.vault.Family.CHILD;
import static org.candour.vault.Family.CHILD_NAME;
import static org.candour.vault.Family.FATHER;
import static org.candour.vault.Family.command;
import static org.candour.vault.Family.permit;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import org.candour.kernel.KeyOwner;
import org.candour.kernel.NoSuchKeyException;
import org.candour.kernel.Opener.Opened;
import org.candour.kernel.Opener.Place;
import org.candour.kernel.PermitException;
import org.candour.kernel.Sealed;
import org.candour.kernel.access.DisclosurePermit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SealingTest {

    private static final String NAME = "\"Zora Quillfeather\"";

    /** Bytes that AES-GCM and Tink's key id add to a padded text. */
    private static final int OVERHEAD_BYTES = 12 + 16 + 5;

    private static House house;
    private static Vault vault;

    @BeforeAll
    static void open() {
        house = new House();
        vault = house.open();
        vault.sealer().createKey(CHILD);
        vault.sealer().createKey(FATHER);
    }

    @AfterAll
    static void close() {
        house.close();
    }

    @Test
    void opens_for_who_holds_a_permit_at_the_place_it_was_sealed_for() {
        assertThat(opened(name(), CHILD_NAME)).isEqualTo(new Opened.Words(NAME));
    }

    @Test
    void keeps_words_in_any_script_and_of_any_length() {
        for (var words : new String[] {"\"Żółć 李 🦜\"", "\"" + "x".repeat(40_000) + "\"", "7", "{\"a\":\" \"}"}) {
            assertThat(opened(sealed(words), CHILD_NAME)).isEqualTo(new Opened.Words(words));
        }
    }

    @Test
    void seals_the_same_words_differently_each_time() {
        assertThat(name().sealed()).isNotEqualTo(name().sealed());
    }

    @Test
    void does_not_open_a_value_moved_to_another_owner() {
        var moved = new Sealed(FATHER, name().slot(), 1, name().sealed());

        assertThat(opened(moved, at(FATHER, 1, "casework.PersonAdded", 1, "name")))
                .isEqualTo(new Opened.Foreign());
        assertThat(opened(name(), at(FATHER, 1, "casework.PersonAdded", 1, "name")))
                .isEqualTo(new Opened.Foreign());
    }

    @ParameterizedTest
    @CsvSource({
        "2, casework.PersonAdded, 1, name",
        "1, casework.PersonDetailsCorrected, 1, name",
        "1, casework.PersonAdded, 2, name",
        "1, casework.PersonAdded, 1, address"
    })
    void does_not_open_a_value_moved_to_another_command_event_version_or_field(
            int command, String type, int version, String field) {
        var elsewhere = at(CHILD, command, type, version, field);
        var relabelled = new Sealed(CHILD, elsewhere.slot(), 1, name().sealed());

        assertThat(opened(name(), elsewhere)).isEqualTo(new Opened.Foreign());
        assertThat(opened(relabelled, elsewhere)).isEqualTo(new Opened.Foreign());
    }

    @Test
    void does_not_open_a_value_that_was_altered() {
        var bytes = Base64.getDecoder().decode(name().sealed());
        bytes[bytes.length / 2] ^= 1;

        assertThat(opened(with(Base64.getEncoder().encodeToString(bytes), 1), CHILD_NAME))
                .isEqualTo(new Opened.Foreign());
        assertThat(opened(with("no base64!", 1), CHILD_NAME)).isEqualTo(new Opened.Foreign());
        assertThat(opened(with(name().sealed(), 2), CHILD_NAME)).isEqualTo(new Opened.Foreign());
    }

    @Test
    void opens_nothing_with_a_permit_for_somebody_else() {
        assertThatThrownBy(() -> opened(permit(house.clock.instant(), FATHER), name(), CHILD_NAME))
                .isInstanceOf(PermitException.class);
    }

    @Test
    void opens_nothing_with_a_permit_past_its_time() {
        var old = permit(house.clock.instant().minus(DisclosurePermit.LIFETIME), CHILD);
        var nearlyOld =
                permit(house.clock.instant().minus(DisclosurePermit.LIFETIME).plus(Duration.ofMillis(1)), CHILD);

        assertThatThrownBy(() -> opened(old, name(), CHILD_NAME)).isInstanceOf(PermitException.class);
        assertThat(opened(nearlyOld, name(), CHILD_NAME)).isEqualTo(new Opened.Words(NAME));
    }

    @Test
    void hides_length_in_steps_of_sixty_four_bytes() {
        assertThat(ciphertextBytes(1)).isEqualTo(64 + OVERHEAD_BYTES);
        assertThat(ciphertextBytes(64)).isEqualTo(64 + OVERHEAD_BYTES);
        assertThat(ciphertextBytes(65)).isEqualTo(128 + OVERHEAD_BYTES);
        assertThat(ciphertextBytes(640)).isEqualTo(640 + OVERHEAD_BYTES);
    }

    @Test
    void prints_a_sealed_value_as_its_owner_and_size() {
        var sealed = name();

        assertThat(sealed.toString())
                .contains(CHILD.value(), Integer.toString(sealed.sealed().length()))
                .doesNotContain(sealed.sealed(), "Zora");
    }

    @Test
    void seals_nothing_for_an_owner_without_a_key() {
        var nobody = Family.person(404);

        assertThatThrownBy(() -> vault.sealer().seal(nobody, CHILD_NAME.slot(), NAME))
                .isInstanceOf(NoSuchKeyException.class);
        assertThatThrownBy(() -> vault.sealer().digest(nobody, new byte[1])).isInstanceOf(NoSuchKeyException.class);
    }

    @Test
    void refuses_to_seal_nothing() {
        assertThatThrownBy(() -> sealed(" ")).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void gives_equal_digests_for_equal_content_of_one_owner_only() {
        var content = NAME.getBytes(StandardCharsets.UTF_8);
        var digest = vault.sealer().digest(CHILD, content);

        assertThat(digest).hasSize(32);
        assertThat(house.open().sealer().digest(CHILD, content)).isEqualTo(digest);
        assertThat(vault.sealer().digest(FATHER, content)).isNotEqualTo(digest);
        assertThat(vault.sealer().digest(CHILD, new byte[] {1})).isNotEqualTo(digest);
    }

    private static Sealed name() {
        return sealed(NAME);
    }

    private static Sealed sealed(String json) {
        return vault.sealer().seal(CHILD, CHILD_NAME.slot(), json);
    }

    private static Sealed with(String ciphertext, int key) {
        return new Sealed(CHILD, CHILD_NAME.slot(), key, ciphertext);
    }

    private static int ciphertextBytes(int jsonBytes) {
        return Base64.getDecoder().decode(sealed("1".repeat(jsonBytes)).sealed()).length;
    }

    private static Place at(KeyOwner owner, int command, String type, int version, String field) {
        return new Place(owner, command(command), type, version, field);
    }

    private static Opened opened(Sealed value, Place expected) {
        return opened(permit(house.clock.instant(), CHILD, FATHER), value, expected);
    }

    private static Opened opened(DisclosurePermit permit, Sealed value, Place expected) {
        return vault.opener().open(permit, value, expected);
    }
}
