package org.candour.ledger.verifier;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** How a served log is reached. */
final class HttpOptions {

    /** The longest file with a token that is read, in bytes. */
    private static final int TOKEN_BYTES_MAX = 16_384;

    /** What a header can carry of a token (RFC 6750 section 2.1). */
    private static final String TOKEN_FORM = "[A-Za-z0-9._~+/-]+=*";

    @Parameters(
            index = "0",
            paramLabel = "URL",
            description = "The log's address, for instance https://records.example.gov.uk/v1/log")
    private String url = "";

    @Option(
            names = "--token",
            paramLabel = "TOKEN",
            description = "An auditor's token, or @FILE with it: entries are read and hashed, not only hashes.")
    private @Nullable String token;

    @Option(names = "--entries", description = "Read entries without a token, where a log gives them to anybody.")
    private boolean entries;

    boolean withEntries() {
        return entries || token != null;
    }

    Source source(SharedOptions shared) throws UnreadableException {
        return new HttpSource(address(shared), bearer(shared));
    }

    private URI address(SharedOptions shared) {
        try {
            var address = URI.create(url);
            var plain = address.getRawQuery() == null
                    && address.getRawFragment() == null
                    && address.getRawUserInfo() == null;
            if (address.getHost() != null
                    && plain
                    && Set.of("http", "https").contains(String.valueOf(address.getScheme()))) return address;
        } catch (IllegalArgumentException notAnAddress) {
            throw shared.usage("not an address: " + url);
        }
        throw shared.usage("give the log's address with http or https and without a query: " + url);
    }

    private String bearer(SharedOptions shared) throws UnreadableException {
        if (token == null) return "";
        var bearer = token.startsWith("@") ? fromFile(Path.of(token.substring(1))) : token;
        if (!bearer.matches(TOKEN_FORM)) throw shared.usage("--token gives no token");
        return bearer;
    }

    private static String fromFile(Path file) throws UnreadableException {
        return new String(LocalFile.read(file, TOKEN_BYTES_MAX), StandardCharsets.UTF_8).strip();
    }
}
