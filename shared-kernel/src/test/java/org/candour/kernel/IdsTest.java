package org.candour.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

class IdsTest {

    private static final String KEY =
            CommandId.key("wrk_1", "POST", "/v1/cases", "8c1c6a2e-0000-4000-8000-000000000001");

    @Test
    void an_id_is_a_prefix_and_128_bits_in_26_lower_case_characters() {
        var most = new byte[16];
        Arrays.fill(most, (byte) 0xff);

        assertThat(IdKind.CASE.of(new byte[16])).isEqualTo("cas_" + "0".repeat(26));
        assertThat(IdKind.CASE.of(most)).isEqualTo("cas_7" + "z".repeat(25));
        assertThat(IdKind.CASE.matches(IdKind.CASE.of(most))).isTrue();
    }

    @Test
    void an_id_of_another_kind_or_form_is_not_taken() {
        for (var wrong :
                new String[] {"", "cas_", "per_" + "0".repeat(26), "cas_" + "u".repeat(26), "cas_8" + "0".repeat(25)}) {
            assertThatThrownBy(() -> new CaseId(wrong)).isInstanceOf(IllegalArgumentException.class);
        }
    }

    @Test
    void what_was_typed_in_place_of_an_id_is_not_repeated() {
        assertThatThrownBy(() -> new CaseId("Someone's name")).hasMessageNotContaining("name");
    }

    @Test
    void the_same_request_is_the_same_command_with_the_same_ids() {
        var first = CommandId.of(KEY, new byte[] {1, 2, 3, 4});
        var again = CommandId.of(KEY, new byte[] {1, 2, 3, 4});

        assertThat(again).isEqualTo(first);
        assertThat(again.newId(IdKind.CASE, 0)).isEqualTo(first.newId(IdKind.CASE, 0));
        assertThat(first.newId(IdKind.CASE, 1)).isNotEqualTo(first.newId(IdKind.CASE, 0));
        assertThat(first.newId(IdKind.CASE, 0).substring(4))
                .isNotEqualTo(first.newId(IdKind.PERSON, 0).substring(4));
    }

    @Test
    void another_actor_or_address_makes_another_command_of_the_same_key() {
        assertThat(CommandId.key("wrk_2", "POST", "/v1/cases", "8c1c6a2e-0000-4000-8000-000000000001"))
                .isNotEqualTo(KEY);
        assertThat(CommandId.key("wrk_1", "POST", "/v1/cases/x", "8c1c6a2e-0000-4000-8000-000000000001"))
                .isNotEqualTo(KEY);
    }

    @Test
    void a_command_id_without_its_digest_is_none() {
        assertThatThrownBy(() -> new CommandId(KEY)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new CommandId(KEY + ".xyz")).isInstanceOf(IllegalArgumentException.class);
        assertThat(CommandId.of(KEY, new byte[4]).digest()).isEqualTo("00000000");
    }

    @Test
    void a_sealed_value_prints_its_owner_and_size_alone() {
        var owner = new KeyOwner(IdKind.PERSON.of(new byte[16]));
        var sealed = new Sealed(owner, Slot.of(KEY, "casework.PersonAdded", 1, "name"), 1, "c2VjcmV0");

        assertThat(sealed).hasToString("Sealed[" + owner.value() + ", 8 characters]");
    }
}
