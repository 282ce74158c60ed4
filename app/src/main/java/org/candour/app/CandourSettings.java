package org.candour.app;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.candour.kernel.Role;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What can be set. Each has an environment variable of the same name in capitals, for example {@code CANDOUR_DATA}.
 *
 * @param data       the folder for the local database and for keys made in development
 * @param mongodbUri the replica set to use; when absent or blank the program runs one of its own in {@code data}
 * @param databases  the prefix of the database names, one set per council
 * @param log        whose log it is and what signs it
 * @param keys       where the keys of people and cases are and what wraps them
 * @param signIn     who may sign in and what their tokens must say
 */
@ConfigurationProperties("candour")
public record CandourSettings(
        @DefaultValue("data") Path data,
        @Nullable String mongodbUri,
        @DefaultValue("candour") String databases,
        @DefaultValue Log log,
        @DefaultValue Keys keys,
        @DefaultValue SignIn signIn) {

    /** Takes a blank connection string as none. */
    public CandourSettings {
        mongodbUri = mongodbUri == null || mongodbUri.isBlank() ? null : mongodbUri;
    }

    /** The name of one of the council's databases: {@code …_log}, {@code …_views}, {@code …_files}, {@code …_keys}. */
    public String database(String purpose) {
        return databases + '_' + purpose;
    }

    /**
     * The log.
     *
     * @param origin     the name that its checkpoints carry for ever, by custom the public address without its scheme
     * @param signingKey the file with the key that signs checkpoints; when absent one is made in {@code data}, except in
     *                   production
     * @param anchor     the file to which signed checkpoints are appended, best on another machine; when absent one in
     *                   {@code data}
     * @param contact    whom to call when the log is not what was written; shown to everybody
     */
    public record Log(
            @DefaultValue("localhost/candour") String origin,
            @Nullable Path signingKey,
            @Nullable Path anchor,

            @DefaultValue("the council's information governance team")
            String contact) {}

    /**
     * The key store.
     *
     * @param mongodbUri          its own connection string; when absent or blank the log's, except in production
     * @param wrappingKey         a KMS URI or a file; when absent a file made in {@code data}, except in production
     * @param earlierWrappingKeys what wrapped keys before, until none is wrapped by it
     */
    public record Keys(
            @Nullable String mongodbUri,
            @Nullable String wrappingKey,
            @DefaultValue List<String> earlierWrappingKeys) {

        /** Takes blank text as none. */
        public Keys {
            mongodbUri = mongodbUri == null || mongodbUri.isBlank() ? null : mongodbUri;
            wrappingKey = wrappingKey == null || wrappingKey.isBlank() ? null : wrappingKey;
        }
    }

    /**
     * How people sign in.
     *
     * @param issuer         the identity provider; its discovery document names its keys. Absent in profile demo only
     * @param audience       the audience that a token must name
     * @param algorithms     the signature algorithms that are accepted, of those that the program knows
     * @param tokenTypes     the values of {@code typ} that are accepted (RFC 9068 says {@code at+jwt})
     * @param rolesClaim     the claim that lists a person's roles; when absent the directory alone gives them
     * @param roles          the role that each value of the claim stands for; a value that is the role's own name needs
     *                       no entry
     * @param staffDirectory the file that names the staff; absent in profile demo, which has its own
     */
    public record SignIn(
            @Nullable String issuer,
            @DefaultValue("candour-api") String audience,
            @DefaultValue({"ES256", "RS256"}) Set<String> algorithms,
            @DefaultValue({"at+jwt", "JWT"}) List<String> tokenTypes,
            @Nullable String rolesClaim,
            @DefaultValue Map<String, Role> roles,
            @Nullable Path staffDirectory) {

        /** Takes blank text as none. */
        public SignIn {
            issuer = issuer == null || issuer.isBlank() ? null : issuer;
            rolesClaim = rolesClaim == null || rolesClaim.isBlank() ? null : rolesClaim;
        }
    }
}
