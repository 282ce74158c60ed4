package org.candour.vault;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.candour.ledger.mongod.TestMongod;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StartUpCheckTest {

    private static final KeyEncryptionKey KEK = House.newKek();

    @ParameterizedTest
    @CsvSource({
        "mongodb://one.invalid:27017/?replicaSet=a, candour_keys",
        "mongodb://ONE.invalid, Candour_Keys",
        "'mongodb://keys:secret@three.invalid,one.invalid:27017/', candour_keys"
    })
    void refuses_keys_in_the_database_of_the_log(String logUri, String logDatabase) {
        assertThatThrownBy(() -> Vault.refuseKeysBesideLog(settings(), logUri, logDatabase))
                .isInstanceOf(VaultConfigurationException.class)
                .hasMessageContaining(logDatabase)
                .hasMessageNotContaining("secret");
    }

    @Test
    void takes_keys_in_a_database_of_their_own() {
        assertThatCode(() -> Vault.refuseKeysBesideLog(settings(), "mongodb://one.invalid", "candour_log"))
                .doesNotThrowAnyException();
    }

    @Test
    void takes_keys_in_a_database_of_the_same_name_on_another_server() {
        var here = TestMongod.shared().uri();
        var settings = VaultSettings.of(here, "candour_keys", here, "candour_files", KEK);

        assertThatCode(() -> Vault.refuseKeysBesideLog(settings, "mongodb://127.0.0.1:1", "candour_keys"))
                .doesNotThrowAnyException();
    }

    @Test
    void sees_through_two_names_for_one_server() {
        var uri = TestMongod.shared().uri();
        var renamed = uri.replace("127.0.0.1", "localhost");
        var settings = VaultSettings.of(uri, "candour_keys", uri, "candour_files", KEK);
        var settingsRenamed = VaultSettings.of(renamed, "candour_keys", uri, "candour_files", KEK);

        assertThatThrownBy(() -> Vault.refuseKeysBesideLog(settings, renamed, "candour_keys"))
                .isInstanceOf(VaultConfigurationException.class);
        assertThatThrownBy(() -> Vault.refuseKeysBesideLog(settingsRenamed, uri, "candour_keys"))
                .isInstanceOf(VaultConfigurationException.class);
    }

    @Test
    void refuses_keys_in_the_database_of_the_files() {
        var together = VaultSettings.of("mongodb://one.invalid", "candour", "mongodb://one.invalid", "candour", KEK);

        assertThatThrownBy(() -> Vault.open(together)).isInstanceOf(VaultConfigurationException.class);
    }

    private static VaultSettings settings() {
        return VaultSettings.of(
                "mongodb://one.invalid,two.invalid",
                "candour_keys",
                "mongodb://one.invalid,two.invalid",
                "candour_files",
                KEK);
    }
}
