package org.candour.vault;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StartUpCheckTest {

    private static final KeyEncryptionKey KEK = House.newKek();

    @ParameterizedTest
    @CsvSource({
        "mongodb://one:27017/?replicaSet=a, candour_keys",
        "mongodb://ONE, Candour_Keys",
        "'mongodb://keys:secret@three,one:27017/', candour_keys"
    })
    void refuses_keys_in_the_database_of_the_log(String logUri, String logDatabase) {
        assertThatThrownBy(() -> Vault.refuseKeysBesideLog(settings(), logUri, logDatabase))
                .isInstanceOf(VaultConfigurationException.class)
                .hasMessageContaining(logDatabase)
                .hasMessageNotContaining("secret");
    }

    @ParameterizedTest
    @CsvSource({"mongodb://one, candour_log", "mongodb://four, candour_keys", "mongodb://one:27018, candour_keys"})
    void takes_keys_in_a_database_of_their_own(String logUri, String logDatabase) {
        assertThatCode(() -> Vault.refuseKeysBesideLog(settings(), logUri, logDatabase))
                .doesNotThrowAnyException();
    }

    @Test
    void refuses_keys_in_the_database_of_the_files() {
        var together = VaultSettings.of("mongodb://one", "candour", "mongodb://one", "candour", KEK);

        assertThatThrownBy(() -> Vault.open(together)).isInstanceOf(VaultConfigurationException.class);
    }

    private static VaultSettings settings() {
        return VaultSettings.of("mongodb://one,two", "candour_keys", "mongodb://one,two", "candour_files", KEK);
    }
}
