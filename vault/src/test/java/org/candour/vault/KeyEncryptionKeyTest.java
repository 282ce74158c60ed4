package org.candour.vault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.candour.vault.Family.CHILD;

import com.mongodb.client.model.Updates;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.bson.Document;
import org.candour.kernel.KeysUnavailableException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class KeyEncryptionKeyTest {

    @TempDir
    private Path folder;

    @Test
    void is_made_at_the_first_start_for_its_owner_alone() throws Exception {
        var file = folder.resolve("data/kek.json");

        KeyEncryptionKey.file(file);

        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
        assertThat(Files.list(file.getParent())).containsExactly(file);
    }

    @Test
    void is_the_same_at_the_second_start() {
        var file = folder.resolve("kek.json");

        assertThat(KeyEncryptionKey.file(file).id())
                .isEqualTo(KeyEncryptionKey.file(file).id())
                .isNotEqualTo(House.newKek().id());
    }

    @Test
    void is_one_key_when_processes_start_at_once() throws Exception {
        var file = folder.resolve("kek.json");
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var made = threads.invokeAll(IntStream.range(0, 8)
                    .<Callable<String>>mapToObj(
                            n -> () -> KeyEncryptionKey.file(file).id())
                    .toList());
            assertThat(made.stream().map(Future::resultNow).distinct()).hasSize(1);
        }
    }

    @Test
    void is_refused_when_others_may_read_it() throws Exception {
        var file = folder.resolve("kek.json");
        KeyEncryptionKey.file(file);
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-r-----"));

        assertThatThrownBy(() -> KeyEncryptionKey.file(file))
                .isInstanceOf(VaultConfigurationException.class)
                .hasMessageContaining("chmod 600");
    }

    @Test
    void is_refused_when_the_file_holds_something_else() throws Exception {
        var file = folder.resolve("kek.json");
        Files.createFile(file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        Files.writeString(file, "not a key");

        assertThatThrownBy(() -> KeyEncryptionKey.file(file))
                .isInstanceOf(VaultConfigurationException.class)
                .hasMessageContaining("holds no key-encryption key");
        assertThat(Files.readString(file)).isEqualTo("not a key");
    }

    @Test
    void prints_as_its_id_and_never_as_a_key() throws Exception {
        var file = folder.resolve("kek.json");

        assertThat(KeyEncryptionKey.file(file).toString()).matches("KeyEncryptionKey\\[file:[0-9a-f]{16}]");
    }

    @Test
    void comes_from_a_key_management_system_by_its_uri() throws Exception {
        var kek = KeyEncryptionKey.at(TestKms.URI);

        assertThat(kek.id()).isEqualTo(TestKms.URI);
        try (var house = new House()) {
            var vault = house.open(withKek(house, kek));
            vault.sealer().createKey(CHILD);
            assertThat(vault.sealer().digest(CHILD, new byte[1])).hasSize(32);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {TestKms.SILENT_URI, TestKms.REFUSING_URI})
    void is_refused_at_the_start_when_its_system_does_not_wrap(String uri) {
        try (var house = new House()) {
            assertThatThrownBy(() -> house.open(withKek(house, KeyEncryptionKey.at(uri))))
                    .isInstanceOf(VaultConfigurationException.class)
                    .hasMessageContaining(uri);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {TestKms.SILENT_URI, TestKms.REFUSING_URI})
    void that_fails_later_makes_keys_unavailable_within_two_seconds(String uri) throws Exception {
        try (var house = new House()) {
            var vault = house.open();
            vault.keys().rewrap(KeyEncryptionKey.at(TestKms.URI), done -> true);
            vault.sealer().createKey(CHILD);
            house.keysDatabase().getCollection("keys").updateMany(new Document(), Updates.set("kek", uri));
            var ring = new KeyRing(KeyEncryptionKey.at(uri), List.of());
            var cache = new KeyCache(new KeyStore(house.keysDatabase()), ring, house.ticker);

            long began = System.nanoTime();
            assertThatThrownBy(() -> cache.ask(CHILD)).isInstanceOf(KeysUnavailableException.class);
            assertThat(Duration.ofNanos(System.nanoTime() - began)).isLessThan(Duration.ofSeconds(2));
        }
    }

    @Test
    void says_what_is_missing_for_a_key_management_system_without_a_client() {
        assertThatThrownBy(() -> KeyEncryptionKey.at("unknown-kms://key"))
                .isInstanceOf(VaultConfigurationException.class)
                .hasMessageContaining("unknown-kms://key");
    }

    @Test
    void a_vault_given_another_one_refuses_to_start() {
        try (var house = new House()) {
            house.open().sealer().createKey(CHILD);
            var wrong = House.newKek();

            assertThatThrownBy(() -> house.open(withKek(house, wrong)))
                    .isInstanceOf(VaultConfigurationException.class)
                    .hasMessageContaining(house.kek.id())
                    .hasMessageContaining(wrong.id());
        }
    }

    @Test
    void a_vault_given_one_that_only_has_the_right_name_refuses_to_start() {
        try (var house = new House()) {
            house.open().sealer().createKey(CHILD);
            var impostor = new KeyEncryptionKey(house.kek.id(), House.newKek().aead());

            assertThatThrownBy(() -> house.open(withKek(house, impostor)))
                    .isInstanceOf(VaultConfigurationException.class)
                    .hasMessageContaining("does not unwrap");
        }
    }

    private static VaultSettings withKek(House house, KeyEncryptionKey kek) {
        var settings = house.settings();
        return new VaultSettings(
                settings.keysUri(),
                settings.keysDatabase(),
                settings.filesUri(),
                settings.filesDatabase(),
                kek,
                List.of(),
                settings.clock());
    }
}
