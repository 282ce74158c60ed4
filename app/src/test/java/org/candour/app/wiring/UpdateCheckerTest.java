package org.candour.app.wiring;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.axonframework.eventsourcing.configuration.EventSourcingConfigurer;
import org.junit.jupiter.api.Test;

/**
 * The framework is started in a process of its own, because it keeps quiet where it sees a test. The first test shows that
 * the trap works, so that the second one means something.
 */
class UpdateCheckerTest {

    /** The framework asks a second after its start; twice that on a slow machine, and some. */
    private static final int LISTENING_SECONDS = 5;

    @Test
    void the_framework_left_alone_asks_for_updates() throws Exception {
        assertThat(asksWhenStartedBy(LeftAlone.class)).isTrue();
    }

    @Test
    void ours_asks_nobody_and_leaves_no_file() throws Exception {
        assertThat(asksWhenStartedBy(Ours.class)).isFalse();
    }

    private static boolean asksWhenStartedBy(Class<?> program) throws Exception {
        var asked = new CountDownLatch(1);
        var vendor = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        vendor.createContext("/", exchange -> {
            asked.countDown();
            exchange.sendResponseHeaders(404, -1);
            exchange.close();
        });
        vendor.start();
        Path home = Files.createTempDirectory(Path.of("target"), "home");
        var process =
                start(program, home, "http://localhost:" + vendor.getAddress().getPort() + "/");
        try {
            return asked.await(LISTENING_SECONDS, TimeUnit.SECONDS) || Files.exists(home.resolve(".axoniq"));
        } finally {
            process.destroyForcibly();
            vendor.stop(0);
        }
    }

    private static Process start(Class<?> program, Path home, String vendor) throws Exception {
        return new ProcessBuilder(
                        ProcessHandle.current().info().command().orElse("java"),
                        "-Daxoniq.usage.url=" + vendor,
                        "-Daxoniq.usage.force-test-environment=true",
                        "-Duser.home=" + home.toAbsolutePath(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        program.getName())
                .redirectErrorStream(true)
                .redirectOutput(home.resolve("out").toFile())
                .start();
    }

    /** The framework as it comes. */
    static final class LeftAlone {

        private LeftAlone() {}

        public static void main(String[] args) throws InterruptedException {
            EventSourcingConfigurer.create().build().start();
            new CountDownLatch(1).await(LISTENING_SECONDS * 2L, TimeUnit.SECONDS);
        }
    }

    /** The framework as we configure it. */
    static final class Ours {

        private Ours() {}

        public static void main(String[] args) throws InterruptedException {
            CommandWiring.quietly(EventSourcingConfigurer.create()).build().start();
            new CountDownLatch(1).await(LISTENING_SECONDS * 2L, TimeUnit.SECONDS);
        }
    }
}
