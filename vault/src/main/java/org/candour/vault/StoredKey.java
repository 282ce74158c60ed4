package org.candour.vault;

import java.time.Instant;
import java.util.Date;
import java.util.EnumMap;
import java.util.Map;
import org.bson.Document;
import org.bson.types.Binary;
import org.candour.kernel.KeyOwner;
import org.jspecify.annotations.Nullable;

/**
 * What stands under an owner's id in the key store: a live key
 * {@code { _id: owner, kek, words, files, digests, askedAt, unnamed }}, what a destruction leaves,
 * {@code { _id: owner, destroyedAt }}, or nothing. Being one document, a key is never half there, and what was destroyed keeps
 * the place that a new key would need.
 */
sealed interface StoredKey {

    String KEK = "kek";
    String ASKED_AT = "askedAt";
    String UNNAMED = "unnamed";
    String DESTROYED_AT = "destroyedAt";

    /** A key; {@code unnamed} until a sweep has met its owner in the log. */
    record Live(WrappedKeys keys, Instant askedAt, boolean unnamed) implements StoredKey {}

    /** What a destruction left. */
    record Spent() implements StoredKey {}

    /** Nothing. */
    record Nothing() implements StoredKey {}

    static StoredKey of(@Nullable Document document) {
        if (document == null) {
            return new Nothing();
        }
        return document.containsKey(DESTROYED_AT) ? new Spent() : live(document);
    }

    static Live live(Document document) {
        Map<KeyKind, byte[]> keysets = new EnumMap<>(KeyKind.class);
        for (var kind : KeyKind.values()) {
            if (document.get(kind.field()) instanceof Binary wrapped) {
                keysets.put(kind, wrapped.getData());
            }
        }
        var keys = new WrappedKeys(new KeyOwner(document.getString("_id")), document.getString(KEK), keysets);
        return new Live(keys, document.getDate(ASKED_AT).toInstant(), document.getBoolean(UNNAMED, false));
    }

    static Document fresh(WrappedKeys keys, Instant at) {
        var document = new Document("_id", keys.owner().value()).append(KEK, keys.kek());
        keys.keysets().forEach((kind, bytes) -> document.append(kind.field(), new Binary(bytes)));
        return document.append(ASKED_AT, Date.from(at)).append(UNNAMED, true);
    }

    static Document spent(KeyOwner owner, Instant at) {
        return new Document("_id", owner.value()).append(DESTROYED_AT, Date.from(at));
    }
}
