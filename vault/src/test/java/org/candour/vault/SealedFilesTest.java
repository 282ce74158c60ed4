package org.candour.vault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.candour.vault.Family.CHILD;
import static org.candour.vault.Family.CHILD_NAME;
import static org.candour.vault.Family.FATHER;
import static org.candour.vault.Family.permit;

import com.mongodb.client.model.CreateCollectionOptions;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Sorts;
import com.mongodb.client.model.ValidationOptions;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Random;
import org.bson.Document;
import org.bson.types.Binary;
import org.candour.kernel.FileTooLargeException;
import org.candour.kernel.FilesUnavailableException;
import org.candour.kernel.NoSuchKeyException;
import org.candour.kernel.Opener.OpenedFile;
import org.candour.kernel.Opener.Place;
import org.candour.kernel.PermitException;
import org.candour.kernel.SealedFile;
import org.candour.kernel.Slot;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class SealedFilesTest {

    private static final int FIVE_MEGABYTES = 5 * 1024 * 1024;

    private House house;
    private Vault vault;

    @BeforeEach
    void open() {
        house = new House();
        vault = house.open();
        vault.sealer().createKey(CHILD);
    }

    @AfterEach
    void close() {
        house.close();
    }

    @Test
    void gives_back_five_megabytes_as_they_were() throws IOException {
        var file = sealed(bytes(FIVE_MEGABYTES));

        assertThat(file.bytes()).isEqualTo(FIVE_MEGABYTES);
        try (var plain = plain(house.open(), file)) {
            assertThat(plain).hasBinaryContent(bytes(FIVE_MEGABYTES));
        }
    }

    @Test
    void gives_back_an_empty_file_and_one_of_one_byte() throws IOException {
        for (int size : new int[] {0, 1}) {
            try (var plain = plain(vault, sealed(bytes(size)))) {
                assertThat(plain).hasBinaryContent(bytes(size));
            }
        }
    }

    @Test
    void begins_to_read_before_the_whole_file_is_there() throws IOException {
        var file = sealed(bytes(FIVE_MEGABYTES));
        house.filesDatabase().getCollection("fs.chunks").deleteOne(Filters.eq("n", 4));

        try (var plain = plain(vault, file)) {
            assertThat(plain.readNBytes(1024)).isEqualTo(Arrays.copyOf(bytes(FIVE_MEGABYTES), 1024));
            assertThatThrownBy(plain::readAllBytes).isInstanceOf(IOException.class);
        }
    }

    @Test
    void is_named_by_the_digest_of_what_is_stored() throws Exception {
        var file = sealed(bytes(2_000_000));
        var sha256 = MessageDigest.getInstance("SHA-256");
        for (var chunk : house.filesDatabase().getCollection("fs.chunks").find().sort(Sorts.ascending("n"))) {
            sha256.update(chunk.get("data", Binary.class).getData());
        }

        assertThat(file.digest()).isEqualTo(HexFormat.of().formatHex(sha256.digest()));
        assertThat(sealed(bytes(2_000_000)).digest()).isNotEqualTo(file.digest());
    }

    @Test
    void refuses_a_file_that_is_too_large_and_keeps_nothing_of_it() throws IOException {
        assertThatThrownBy(() -> vault.sealer().sealFile(CHILD, slot(), new ByteArrayInputStream(bytes(1001)), 1000))
                .isInstanceOf(FileTooLargeException.class);

        assertNothingStored();
        assertThat(vault.sealer().sealFile(CHILD, slot(), new ByteArrayInputStream(bytes(1000)), 1000))
                .isNotNull();
    }

    @Test
    void keeps_nothing_of_a_file_whose_stream_breaks() {
        var broken = new InputStream() {
            private int left = 3_000_000;

            @Override
            public int read() throws IOException {
                if (left-- <= 0) {
                    throw new IOException("the line went dead");
                }
                return 7;
            }
        };

        assertThatThrownBy(() -> vault.sealer().sealFile(CHILD, slot(), broken, FIVE_MEGABYTES))
                .hasMessage("the line went dead");
        assertNothingStored();
    }

    @Test
    void keeps_nothing_of_a_file_that_the_store_does_not_take_to_its_end() {
        house.filesDatabase().getCollection("fs.chunks").drop();
        house.filesDatabase()
                .createCollection(
                        "fs.chunks",
                        new CreateCollectionOptions()
                                .validationOptions(new ValidationOptions().validator(Filters.lt("n", 2))));

        assertThatThrownBy(() -> sealed(bytes(FIVE_MEGABYTES))).isInstanceOf(FilesUnavailableException.class);
        assertNothingStored();
    }

    @Test
    void does_not_open_a_file_moved_to_another_place_or_owner() throws IOException {
        vault.sealer().createKey(FATHER);
        var file = sealed(bytes(10));
        var elsewhere = new Place(CHILD, Family.command(2), CHILD_NAME.type(), 1, CHILD_NAME.field());
        var fathers = new Place(FATHER, Family.command(1), CHILD_NAME.type(), 1, CHILD_NAME.field());

        assertThat(opened(file, elsewhere)).isEqualTo(new OpenedFile.Foreign());
        assertThat(opened(new SealedFile(CHILD, elsewhere.slot(), file.digest(), 10), elsewhere))
                .isEqualTo(new OpenedFile.Foreign());
        assertThat(opened(new SealedFile(FATHER, fathers.slot(), file.digest(), 10), fathers))
                .isEqualTo(new OpenedFile.Foreign());
    }

    @Test
    void does_not_open_a_file_altered_in_the_store() throws IOException {
        var file = sealed(bytes(10));
        var chunks = house.filesDatabase().getCollection("fs.chunks");
        var data = chunks.find().first().get("data", Binary.class).getData();
        data[data.length - 1] ^= 1;
        chunks.updateOne(new Document(), new Document("$set", new Document("data", new Binary(data))));

        assertThat(opened(file, CHILD_NAME)).isEqualTo(new OpenedFile.Foreign());
    }

    @Test
    void opens_no_file_without_a_permit_for_its_owner() throws IOException {
        var file = sealed(bytes(10));

        assertThatThrownBy(() -> vault.opener().openFile(permit(house.clock.instant(), FATHER), file, CHILD_NAME))
                .isInstanceOf(PermitException.class);
    }

    @Test
    void opens_no_file_after_its_owners_key_was_destroyed() throws IOException {
        var file = sealed(bytes(10));
        vault.keys().destroy(CHILD);

        assertThat(opened(file, CHILD_NAME)).isEqualTo(new OpenedFile.Destroyed());
        assertThatThrownBy(() -> sealed(bytes(10))).isInstanceOf(NoSuchKeyException.class);
    }

    @Test
    void says_when_a_file_that_an_event_names_is_not_there() {
        var lost = new SealedFile(CHILD, slot(), "00".repeat(32), 10);

        assertThatThrownBy(() -> opened(lost, CHILD_NAME))
                .isInstanceOf(FilesUnavailableException.class)
                .hasMessageContaining(lost.digest());
    }

    private void assertNothingStored() {
        assertThat(house.filesDatabase().getCollection("fs.files").countDocuments())
                .isZero();
        assertThat(house.filesDatabase().getCollection("fs.chunks").countDocuments())
                .isZero();
    }

    private SealedFile sealed(byte[] content) throws IOException {
        return vault.sealer().sealFile(CHILD, slot(), new ByteArrayInputStream(content), FIVE_MEGABYTES);
    }

    private InputStream plain(Vault by, SealedFile file) {
        var opened = by.opener().openFile(permit(house.clock.instant(), CHILD), file, CHILD_NAME);
        assertThat(opened).isInstanceOf(OpenedFile.Plain.class);
        return ((OpenedFile.Plain) opened).bytes();
    }

    private OpenedFile opened(SealedFile file, Place expected) {
        return vault.opener().openFile(permit(house.clock.instant(), CHILD, FATHER), file, expected);
    }

    private static Slot slot() {
        return CHILD_NAME.slot();
    }

    private static byte[] bytes(int size) {
        var bytes = new byte[size];
        new Random(42).nextBytes(bytes);
        return bytes;
    }
}
