package org.candour.query.casework;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.List;
import org.candour.kernel.PersonId;
import org.candour.kernel.consent.Box;
import org.candour.kernel.sharing.Category;
import org.candour.query.disclosure.Disclosure;
import org.candour.query.disclosure.Shown;
import org.jspecify.annotations.Nullable;

/** A recipient as its reader sees it. */
@JsonInclude(JsonInclude.Include.NON_NULL)
record RecipientAnswer(
        String recipientId,
        String agencyId,
        Category category,
        List<Box> boxes,
        String roleCode,
        List<String> worksWith,
        LocalDate from,
        String mapVersion,
        @Nullable Shown name,
        @Nullable Shown contact) {

    static RecipientAnswer of(RecipientView view, Disclosure disclosure) {
        return new RecipientAnswer(
                view.recipientId().value(),
                view.agencyId().value(),
                view.category(),
                view.boxes(),
                view.roleCode(),
                view.worksWith().stream().map(PersonId::value).sorted().toList(),
                view.from(),
                view.mapVersion(),
                disclosure.show(view.name()),
                disclosure.show(view.contact()));
    }
}
