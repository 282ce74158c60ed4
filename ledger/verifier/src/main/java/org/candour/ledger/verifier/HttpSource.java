package org.candour.ledger.verifier;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.zip.GZIPInputStream;
import org.candour.ledger.proofs.TilePath;
import org.jspecify.annotations.Nullable;

/**
 * A log served over HTTP (C2SP tlog-tiles). The token goes to this host alone and with entries alone; redirects are not
 * followed; every answer is bounded in bytes, packed and unpacked, and in time. A tile that a busy server or a broken
 * connection kept back is asked for again a few times.
 */
final class HttpSource implements Source {

    /** How long a connection may take, in seconds. */
    private static final int CONNECT_SECONDS_MAX = 10;

    /** How long one answer may take from the request to its last byte, in seconds. */
    private static final int ANSWER_SECONDS_MAX = 60;

    /** How often a tile is asked for before giving up: a long check should outlive a restart behind the address. */
    private static final int ATTEMPTS_MAX = 4;

    /** The first pause between two attempts, in milliseconds; each further one is four times as long. */
    private static final long PAUSE_MILLIS_MIN = 250;

    private final String prefix;
    private final String token;
    private final HttpClient client;

    /**
     * A log at an address.
     *
     * @param prefix the log's address without its last slash
     * @param token  what lets an auditor read entries; empty for none
     */
    HttpSource(URI prefix, String token) {
        this.prefix = prefix.toString().replaceAll("/+$", "");
        this.token = token;
        this.client = HttpClient.newBuilder()
                .connectTimeout(Duration.ofSeconds(CONNECT_SECONDS_MAX))
                .followRedirects(HttpClient.Redirect.NEVER)
                .build();
    }

    @Override
    public byte[] file(String name, int bytesMax) throws UnreadableException {
        return read(name, bytesMax, false);
    }

    @Override
    public byte[] tile(TilePath path, int bytesMax) throws UnreadableException {
        for (var attempt = 1; ; attempt++) {
            try {
                return read(path.path(), bytesMax, path.isEntries());
            } catch (PassingException passing) {
                if (attempt == ATTEMPTS_MAX) throw passing;
                pause(PAUSE_MILLIS_MIN << (2 * (attempt - 1)));
            }
        }
    }

    @Override
    public String name() {
        return prefix;
    }

    private static void pause(long millis) throws UnreadableException {
        try {
            TimeUnit.MILLISECONDS.sleep(millis);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new UnreadableException("the check was stopped", stopped);
        }
    }

    private byte[] read(String name, int bytesMax, boolean entries) throws UnreadableException {
        var address = URI.create(prefix + "/" + name);
        var request = HttpRequest.newBuilder(address)
                .timeout(Duration.ofSeconds(ANSWER_SECONDS_MAX))
                .header("Accept-Encoding", "gzip, identity");
        if (entries && !token.isEmpty()) request.header("Authorization", "Bearer " + token);
        var answer = send(request.build(), bytesMax);
        return switch (answer.statusCode()) {
            case 200 -> unpacked(answer, bytesMax);
            case 404, 410 -> throw new AbsentException("there is no " + address);
            case 401, 403 -> throw new UnreadableException(notAllowed(address, answer.statusCode()));
            case 301, 302, 303, 307, 308 ->
                throw new UnreadableException(address + " redirects to "
                        + answer.headers().firstValue("Location").orElse("nowhere") + ", which is not followed");
            case 429, 502, 503, 504 ->
                throw new PassingException(address + " answered with status " + answer.statusCode(), null);
            default -> throw new UnreadableException(address + " answered with status " + answer.statusCode());
        };
    }

    private String notAllowed(URI address, int status) {
        var advice = token.isEmpty() ? "it needs an auditor's --token" : "the token is not an auditor's, or is over";
        return address + " may not be read (status " + status + "): " + advice;
    }

    private HttpResponse<byte[]> send(HttpRequest request, int bytesMax) throws UnreadableException {
        var body = BodyHandlers.limiting(BodyHandlers.ofByteArray(), bytesMax);
        var answer = client.sendAsync(request, body);
        try {
            return answer.get(ANSWER_SECONDS_MAX, TimeUnit.SECONDS);
        } catch (TimeoutException late) {
            answer.cancel(true);
            throw new UnreadableException(request.uri() + " did not answer within " + ANSWER_SECONDS_MAX + " s", late);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new UnreadableException(request.uri() + " was not waited for", stopped);
        } catch (ExecutionException failed) {
            throw new PassingException(request.uri() + " could not be read: " + reason(failed), failed);
        }
    }

    /** An exception of the client names itself where it has no message. */
    private static String reason(ExecutionException failed) {
        var cause = failed.getCause() == null ? failed : failed.getCause();
        return cause.getMessage() == null ? cause.getClass().getSimpleName() : cause.getMessage();
    }

    private static byte[] unpacked(HttpResponse<byte[]> answer, int bytesMax) throws UnreadableException {
        var encoding = answer.headers().firstValue("Content-Encoding").orElse("identity");
        if (encoding.equals("identity")) return answer.body();
        if (!encoding.equals("gzip"))
            throw new UnreadableException(answer.uri() + " is packed as " + encoding + ", which was not asked for");
        try (var stream = new GZIPInputStream(new ByteArrayInputStream(answer.body()))) {
            var bytes = stream.readNBytes(bytesMax + 1);
            if (bytes.length <= bytesMax) return bytes;
        } catch (IOException broken) {
            throw new UnreadableException(answer.uri() + " is not whole gzip: " + broken.getMessage(), broken);
        }
        throw new UnreadableException(answer.uri() + " unpacks to more than " + bytesMax + " bytes");
    }

    /** What may be over the next time: a busy or restarting server, a broken connection. */
    private static final class PassingException extends UnreadableException {

        private static final long serialVersionUID = 1L;

        PassingException(String message, @Nullable Throwable cause) {
            super(message, cause);
        }
    }
}
