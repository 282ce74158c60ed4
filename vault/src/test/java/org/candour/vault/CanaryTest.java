package org.candour.vault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.candour.vault.Family.CHILD;
import static org.candour.vault.Family.CHILD_NAME;

import com.mongodb.client.MongoClients;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;
import org.bson.Document;
import org.candour.ledger.mongod.LocalMongod;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Looks for plain words in the bytes of the database itself, journal and all, after it was shut down cleanly. */
class CanaryTest {

    private static final String CANARY = "Zorabelle-Quillfeather-7731";

    /** Written in clear, to show that the search would have found the other one. */
    private static final String CONTROL = "Control-Of-The-Search-1377";

    @TempDir
    private Path data;

    @Test
    void no_word_that_was_sealed_is_in_the_files_of_the_database() throws Exception {
        try (var mongod = LocalMongod.start(data)) {
            var settings = VaultSettings.of(mongod.uri(), "canary_keys", mongod.uri(), "canary_files", House.newKek());
            try (var vault = Vault.open(settings);
                    var client = MongoClients.create(mongod.uri())) {
                var log = client.getDatabase("canary_log").getCollection("entries");
                log.insertOne(new Document("control", CONTROL));
                log.insertOne(sealedByEveryMeans(vault));
            }
        }

        assertThat(filesHolding(CONTROL)).isNotEmpty();
        assertThat(filesHolding(CANARY)).isEmpty();
        await("until no spooled file has a name, not even another process's").until(() -> spools().isEmpty());
    }

    private static Document sealedByEveryMeans(Vault vault) throws IOException {
        var plain = (CANARY + '\n').repeat(1000).getBytes(StandardCharsets.UTF_8);
        vault.sealer().createKey(CHILD);
        var words = vault.sealer().seal(CHILD, CHILD_NAME.slot(), '"' + CANARY + '"');
        var file = vault.sealer().sealFile(CHILD, CHILD_NAME.slot(), new ByteArrayInputStream(plain), plain.length);
        return new Document("sealed", words.sealed())
                .append("printed", words + " " + file)
                .append("digest", vault.sealer().digest(CHILD, CANARY.getBytes(StandardCharsets.UTF_8)))
                .append("file", file.digest());
    }

    private List<Path> filesHolding(String word) throws IOException {
        try (var files = Files.walk(data)) {
            return files.filter(Files::isRegularFile)
                    .filter(file -> holds(file, word))
                    .toList();
        }
    }

    private static boolean holds(Path file, String word) {
        try {
            var content = Files.readString(file, StandardCharsets.ISO_8859_1);
            return disguises(word).anyMatch(content::contains);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    // The three alignments of base64 share no text, so each is looked for without its first and last group.
    private static Stream<String> disguises(String word) {
        return Stream.of(
                in(word, StandardCharsets.UTF_8),
                in(word, StandardCharsets.UTF_16LE),
                in(word, StandardCharsets.UTF_16BE),
                HexFormat.of().formatHex(word.getBytes(StandardCharsets.UTF_8)),
                base64("", word),
                base64("x", word),
                base64("xx", word));
    }

    private static String in(String word, Charset charset) {
        return new String(word.getBytes(charset), StandardCharsets.ISO_8859_1);
    }

    private static String base64(String before, String word) {
        var text = Base64.getEncoder().encodeToString((before + word).getBytes(StandardCharsets.UTF_8));
        return text.substring(4, text.length() - 4);
    }

    private static List<Path> spools() throws IOException {
        try (var files = Files.list(Path.of(System.getProperty("java.io.tmpdir")))) {
            return files.filter(file -> file.getFileName().toString().startsWith("candour-sealed"))
                    .toList();
        }
    }
}
