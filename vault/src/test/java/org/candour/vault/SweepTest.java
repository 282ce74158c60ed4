package org.candour.vault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.candour.vault.Family.CASE;
import static org.candour.vault.Family.CHILD;
import static org.candour.vault.Family.CHILD_NAME;
import static org.candour.vault.Family.FATHER;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.bson.Document;
import org.candour.kernel.KeyOwner;
import org.candour.kernel.SealedFile;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class SweepTest {

    private static final Duration DAY = Duration.ofDays(1);
    private static final Duration MOMENT = Duration.ofMillis(1);

    private House house;
    private Vault vault;

    @BeforeEach
    void open() {
        house = new House();
        vault = house.open();
        vault.sealer().createKey(CHILD);
        vault.sealer().createKey(FATHER);
    }

    @AfterEach
    void close() {
        house.close();
    }

    @Test
    void removes_keys_of_owners_that_never_came_to_be() {
        house.clock.pass(DAY.plus(MOMENT));

        assertThat(sweepKeys(Set.of(CHILD))).isEqualTo(new Swept(1, 1));
        assertThat(vault.keys().state(CHILD)).isEqualTo(KeyState.LIVE);
        assertThat(vault.keys().state(FATHER)).isEqualTo(KeyState.NONE);
    }

    @Test
    void leaves_keys_a_day_to_be_named() {
        house.clock.pass(DAY);

        assertThat(sweepKeys(Set.of())).isEqualTo(new Swept(0, 0));
    }

    @Test
    void leaves_a_key_alone_that_was_asked_for_again() {
        house.clock.pass(DAY);
        vault.sealer().createKey(FATHER);
        house.clock.pass(MOMENT);

        assertThat(sweepKeys(Set.of())).isEqualTo(new Swept(1, 0));
        assertThat(vault.keys().state(FATHER)).isEqualTo(KeyState.LIVE);
    }

    @Test
    void leaves_a_key_alone_that_is_asked_for_while_the_log_is_being_read() {
        house.clock.pass(DAY.plus(MOMENT));
        var elsewhere = house.open();

        var swept = vault.keys()
                .sweep(
                        owner -> {
                            elsewhere.sealer().createKey(owner);
                            return false;
                        },
                        house.clock.instant());

        assertThat(swept).isEqualTo(new Swept(0, 0));
        assertThat(vault.keys().state(CHILD)).isEqualTo(KeyState.LIVE);
    }

    @Test
    void asks_once_about_an_owner_that_is_in_the_log() {
        house.clock.pass(DAY.plus(MOMENT));
        sweepKeys(Set.of(CHILD, FATHER));
        List<KeyOwner> asked = new ArrayList<>();

        vault.keys().sweep(asked::add, house.clock.instant());

        assertThat(asked).isEmpty();
    }

    @Test
    void a_swept_owner_may_have_a_key_again() {
        house.clock.pass(DAY.plus(MOMENT));
        sweepKeys(Set.of());

        vault.sealer().createKey(CHILD);

        assertThat(vault.keys().state(CHILD)).isEqualTo(KeyState.LIVE);
    }

    @Test
    void works_through_more_than_a_page() {
        for (int number = 1000; number < 1120; number++) {
            vault.sealer().createKey(Family.person(number));
        }
        vault.keys().destroy(Family.person(1001));
        house.clock.pass(DAY.plus(MOMENT));

        assertThat(sweepKeys(Set.of(CHILD))).isEqualTo(new Swept(120, 1));
        assertThat(vault.keys().state(Family.person(1001))).isEqualTo(KeyState.DESTROYED);
    }

    @Test
    void removes_files_that_no_event_names() throws IOException {
        var named = file("named");
        var stray = file("stray");
        house.clock.pass(DAY.plus(MOMENT));
        var young = file("young");

        assertThat(vault.files().sweep(named.digest()::equals, house.clock.instant()))
                .isEqualTo(new Swept(1, 1));
        assertThat(digestsStored())
                .containsExactlyInAnyOrder(named.digest(), young.digest())
                .doesNotContain(stray.digest());
        assertThat(vault.files().sweep(digest -> false, house.clock.instant())).isEqualTo(new Swept(0, 0));
    }

    @Test
    void removes_what_a_crash_left_of_an_upload() throws IOException {
        var file = file("cut off");
        house.filesDatabase().getCollection("fs.files").deleteMany(new Document());
        house.clock.pass(DAY.plus(MOMENT));

        assertThat(vault.files().sweep(digest -> false, house.clock.instant())).isEqualTo(new Swept(1, 0));
        assertThat(house.filesDatabase()
                        .getCollection("fs.chunks")
                        .countDocuments(new Document("files_id", file.digest())))
                .isZero();
    }

    @Test
    void removes_the_files_of_a_destroyed_owner() throws IOException {
        vault.sealer().createKey(CASE);
        var gone = file("the child's");
        var kept = vault.sealer().sealFile(CASE, CHILD_NAME.slot(), new ByteArrayInputStream(new byte[3]), 10);

        assertThat(vault.destroy(CHILD)).isTrue();

        assertThat(digestsStored()).containsExactly(kept.digest()).doesNotContain(gone.digest());
        assertThat(house.filesDatabase().getCollection("fs.chunks").countDocuments())
                .isEqualTo(1);
        assertThat(vault.destroy(CHILD)).isFalse();
    }

    private SealedFile file(String content) throws IOException {
        var plain = new ByteArrayInputStream(content.getBytes(StandardCharsets.UTF_8));
        return vault.sealer().sealFile(CHILD, CHILD_NAME.slot(), plain, 1000);
    }

    private List<String> digestsStored() {
        return house.filesDatabase()
                .getCollection("fs.files")
                .distinct("_id", String.class)
                .into(new ArrayList<>());
    }

    private Swept sweepKeys(Set<KeyOwner> inLog) {
        return vault.keys().sweep(inLog::contains, house.clock.instant());
    }
}
