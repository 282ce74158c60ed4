package org.candour.app;

import org.candour.ledger.mongod.TestMongod;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** The whole program on a real mongod, started once for all the tests that extend this. */
public abstract class RunningApp extends AppClients {

    /** Makes no difference to a subclass. */
    protected RunningApp() {}

    @DynamicPropertySource
    static void useTheTestsOwnDatabase(DynamicPropertyRegistry registry) {
        registry.add("candour.mongodb-uri", () -> TestMongod.shared().uri());
        registry.add("candour.databases", () -> TestMongod.shared().freshDatabase());
        registry.add("candour.data", AppClients::freshFolder);
    }
}
