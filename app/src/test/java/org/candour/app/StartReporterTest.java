package org.candour.app;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.MongoCredential;
import com.mongodb.MongoSecurityException;
import com.mongodb.MongoTimeoutException;
import java.util.Map;
import org.candour.ledger.engine.StoreUnavailableException;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.BeanCreationException;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;
import org.springframework.boot.web.server.PortInUseException;

/** Whoever starts the program gets one sentence, also where the failure is a library's. */
class StartReporterTest {

    @Test
    void a_database_that_does_not_answer_is_said_in_one_sentence() {
        for (var failure : new RuntimeException[] {
            new MongoTimeoutException("Timed out after 20000 ms while waiting for a server: {secret}"),
            new StoreUnavailableException("the head of the log", null)
        }) {
            assertThat(StartReporter.why(wrapped(failure)))
                    .startsWith("The database does not answer")
                    .contains("CANDOUR_MONGODB_URI")
                    .doesNotContain("secret", "\n");
        }
    }

    @Test
    void an_account_that_the_database_does_not_know_is_told_apart() {
        var account = MongoCredential.createCredential("council", "admin", "secret".toCharArray());

        assertThat(StartReporter.why(wrapped(new MongoSecurityException(account, "no"))))
                .contains("account")
                .doesNotContain("secret", "council");
    }

    @Test
    void a_port_that_is_taken_is_named() {
        assertThat(StartReporter.why(wrapped(new PortInUseException(8080))))
                .isEqualTo("Port 8080 is taken: choose another with PORT.");
    }

    @Test
    void a_setting_of_another_form_is_named_by_its_variable() {
        var settings = new Binder(new MapConfigurationPropertySource(Map.of("candour.keys-lifetime", "Zephyrine")));

        try {
            settings.bind("candour.keys-lifetime", Integer.class);
        } catch (RuntimeException e) {
            assertThat(StartReporter.why(wrapped(e)))
                    .isEqualTo("CANDOUR_KEYS_LIFETIME has not the form that it takes.");
            return;
        }
        throw new AssertionError("a word is no number");
    }

    @Test
    void what_is_not_known_is_left_to_spring() {
        assertThat(StartReporter.why(wrapped(new IllegalStateException("something else"))))
                .isNull();
    }

    private static RuntimeException wrapped(RuntimeException failure) {
        return new BeanCreationException("ledger", "failed", failure);
    }
}
