package org.candour.query.sharing;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.Set;
import org.candour.kernel.Actor;
import org.candour.kernel.DocumentId;
import org.candour.kernel.PersonId;
import org.candour.kernel.RefusalCode;
import org.candour.kernel.Role;
import org.candour.kernel.casework.ShareableKind;
import org.candour.kernel.consent.Box;
import org.candour.kernel.sharing.Category;
import org.candour.kernel.sharing.ShareBasis;
import org.candour.kernel.sharing.SharePurpose;
import org.candour.kernel.sharing.SharingEvent.SharedDocument;
import org.candour.kernel.sharing.Stage;
import org.candour.query.disclosure.Disclosure;
import org.candour.query.disclosure.Shown;
import org.candour.query.view.Held;
import org.candour.query.view.ViewJson;
import org.jspecify.annotations.Nullable;

/**
 * One row of the sharing trail.
 *
 * @param position where the decision stands in the log, for its proof
 * @param outcome  {@code SHARED} or {@code REFUSED}
 * @param shared   what was told; absent when it was refused
 * @param refusal  why not; absent when it was made
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record TrailRow(
        long position,
        String shareId,
        String outcome,
        String at,
        Actor actor,
        Role actorRole,
        @Nullable String policyPack,
        List<String> personIds,
        @Nullable String recipientId,
        @Nullable Category category,
        @Nullable SharePurpose purpose,
        ShareBasis basis,
        @Nullable Shared shared,
        @Nullable Refusal refusal,
        @Nullable Shown relevance,
        @Nullable Shown needStatement) {

    static TrailRow of(Held<TrailView> held, Disclosure disclosure) {
        TrailView view = held.document();
        TrailView.Made made = view.made();
        TrailView.Refused refused = view.refused();
        var recipientId = view.recipientId();
        return new TrailRow(
                held.position(),
                view.shareId().value(),
                made == null ? "REFUSED" : "SHARED",
                ViewJson.text(view.at()),
                view.actor(),
                view.actorRole(),
                view.policyPack(),
                people(view.personIds()),
                recipientId == null ? null : recipientId.value(),
                view.category(),
                view.purpose(),
                view.basis(),
                made == null ? null : Shared.of(made, disclosure),
                refused == null ? null : Refusal.of(refused),
                disclosure.show(view.relevance()),
                disclosure.show(view.needStatement()));
    }

    private static List<String> people(Set<PersonId> ids) {
        return ids.stream().map(PersonId::value).sorted().toList();
    }

    /** What was told. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Shared(
            int shareNumber,
            List<Box> boxes,
            String roleCode,
            List<Document> documents,
            List<String> consentIds,
            List<Long> decidingPositions,
            String mapVersion,
            @Nullable Shown recipientName,
            @Nullable Shown redactionReasons) {

        private static Shared of(TrailView.Made made, Disclosure disclosure) {
            return new Shared(
                    made.shareNumber(),
                    made.boxes(),
                    made.roleCode(),
                    made.documents().stream().map(Document::of).toList(),
                    made.consentIds().stream().map(id -> id.value()).toList(),
                    made.decidingPositions(),
                    made.mapVersion(),
                    disclosure.show(made.recipientName()),
                    disclosure.show(made.redactionReasons()));
        }
    }

    /** One document as it was told. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Document(
            String documentId, int version, @Nullable ShareableKind shareableKind, boolean redacted) {
        private static Document of(SharedDocument document) {
            return new Document(
                    document.documentId().value(), document.version(), document.shareable(), document.redacted());
        }
    }

    /** The first check that failed. */
    record Refusal(RefusalCode code, String rule, int step, Stage stage, List<String> documentIds) {
        private static Refusal of(TrailView.Refused refused) {
            return new Refusal(
                    refused.code(),
                    refused.rule(),
                    refused.step(),
                    refused.stage(),
                    refused.documentIds().stream().map(DocumentId::value).toList());
        }
    }
}
