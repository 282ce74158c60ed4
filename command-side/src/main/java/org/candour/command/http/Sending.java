package org.candour.command.http;

import org.candour.kernel.CommandId;
import org.candour.kernel.http.Caller;
import org.jspecify.annotations.Nullable;

/**
 * The envelope of a command over HTTP: who sends it, where to, under which key, having seen what.
 *
 * @param caller     who sends
 * @param commandKey the {@code cmd_…} of actor, method, path and idempotency key
 * @param ifMatch    the position in {@code If-Match}, absent when none was sent
 */
public record Sending(
        Caller caller, String commandKey, @Nullable Long ifMatch) {

    static Sending of(Caller caller, String method, String path, String idempotencyKey, @Nullable Long ifMatch) {
        return new Sending(caller, CommandId.key(caller.actor().id(), method, path, idempotencyKey), ifMatch);
    }
}
