package org.candour.query.access;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.candour.kernel.Actor;
import org.candour.kernel.DocumentId;
import org.candour.kernel.PersonId;
import org.candour.kernel.RefusalCode;
import org.candour.kernel.Role;
import org.candour.kernel.access.AccessPurpose;
import org.candour.kernel.access.Standing;
import org.candour.query.view.Held;
import org.candour.query.view.ViewJson;
import org.jspecify.annotations.Nullable;

/**
 * One row of who has looked. Of a list over many cases, the other cases are not named.
 *
 * @param position where the look stands in the log, for its proof
 * @param outcome  {@code GRANTED} or {@code REFUSED}
 * @param what     the view, the list, or the operation that was refused
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record LookRow(
        long position,
        String accessId,
        String outcome,
        String at,
        Actor actor,
        Role actorRole,
        String what,
        List<String> fields,
        @Nullable AccessPurpose purpose,
        @Nullable Standing standing,
        @Nullable RefusalCode code,
        List<String> personIds,
        List<String> documentIds,
        @Nullable String asAt) {

    static LookRow of(Held<LookView> held) {
        LookView view = held.document();
        return new LookRow(
                held.position(),
                view.accessId().value(),
                view.code() == null ? "GRANTED" : "REFUSED",
                ViewJson.text(view.at()),
                view.actor(),
                view.actorRole(),
                view.what(),
                view.fields(),
                view.purpose(),
                view.standing(),
                view.code(),
                view.personIds().stream().map(PersonId::value).sorted().toList(),
                view.documentIds().stream().map(DocumentId::value).sorted().toList(),
                view.asAt());
    }
}
