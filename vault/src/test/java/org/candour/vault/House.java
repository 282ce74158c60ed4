package org.candour.vault;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoDatabase;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import org.candour.ledger.mongod.TestMongod;

/** Stores of a test's own on a real mongod, and as many processes with a vault as it opens. */
final class House implements AutoCloseable {

    final SetClock clock = new SetClock();
    final SetTicker ticker = new SetTicker();
    final KeyEncryptionKey kek = newKek();

    private final MongoClient client;
    private final String keysUri;
    private final String keysDatabase = TestMongod.shared().freshDatabase();
    private final String filesDatabase = TestMongod.shared().freshDatabase();
    private final List<Vault> vaults = new ArrayList<>();

    House() {
        this(TestMongod.shared().uri());
    }

    /** With a key store of its own. */
    House(String keysUri) {
        this.keysUri = keysUri;
        this.client = MongoClients.create(TestMongod.shared().uri());
    }

    VaultSettings settings() {
        return VaultSettings.of(keysUri, keysDatabase, TestMongod.shared().uri(), filesDatabase, kek)
                .withClock(clock);
    }

    Vault open() {
        return open(settings());
    }

    Vault open(VaultSettings settings) {
        var vault = Vault.open(settings, ticker);
        vaults.add(vault);
        return vault;
    }

    MongoDatabase keysDatabase() {
        return client.getDatabase(keysDatabase);
    }

    MongoDatabase filesDatabase() {
        return client.getDatabase(filesDatabase);
    }

    static KeyEncryptionKey newKek() {
        try {
            var folder = Files.createTempDirectory("candour-kek");
            var file = folder.resolve("kek.json");
            var kek = KeyEncryptionKey.file(file);
            Files.delete(file);
            Files.delete(folder);
            return kek;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        vaults.forEach(Vault::close);
        filesDatabase().drop();
        if (keysUri.equals(TestMongod.shared().uri())) {
            keysDatabase().drop();
        }
        client.close();
    }
}
