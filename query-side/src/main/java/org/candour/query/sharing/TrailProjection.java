package org.candour.query.sharing;

import java.util.Set;
import org.candour.kernel.CandourEvent;
import org.candour.kernel.Circumstances;
import org.candour.kernel.KeyOwner;
import org.candour.kernel.sharing.SharingEvent.InformationShared;
import org.candour.kernel.sharing.SharingEvent.ShareRefused;
import org.candour.query.view.Fact;
import org.candour.query.view.Projection;
import org.jspecify.annotations.Nullable;

/** One document a share, made or refused; found by its case. */
final class TrailProjection implements Projection<TrailView> {

    @Override
    public String name() {
        return "sharing-trail";
    }

    @Override
    public int version() {
        return 1;
    }

    @Override
    public Class<TrailView> document() {
        return TrailView.class;
    }

    @Override
    public Set<Class<? extends CandourEvent>> events() {
        return Set.of(InformationShared.class, ShareRefused.class);
    }

    @Override
    public Set<String> keys(CandourEvent event) {
        return switch (event) {
            case InformationShared e -> Set.of(e.shareId().value());
            case ShareRefused e -> Set.of(e.shareId().value());
            default -> Set.of();
        };
    }

    @Override
    public TrailView fold(@Nullable TrailView before, String key, Fact fact) {
        return switch (fact.event()) {
            case InformationShared e -> made(fact, e);
            case ShareRefused e -> refused(fact, e);
            default -> throw new IllegalArgumentException(fact.type() + " is not in the trail");
        };
    }

    private static TrailView made(Fact fact, InformationShared e) {
        Circumstances in = e.circumstances();
        KeyOwner owner = KeyOwner.of(e.caseId());
        return new TrailView(
                e.shareId(),
                e.caseId(),
                in.at(),
                in.actor(),
                in.actorRole(),
                in.policyPack(),
                Set.copyOf(e.personIds()),
                e.recipientId(),
                e.category(),
                e.purpose(),
                e.basis(),
                new TrailView.Made(
                        e.shareNumber(),
                        e.boxes(),
                        e.roleCode(),
                        e.documents(),
                        e.consentIds(),
                        e.decidingPositions(),
                        e.mapVersion(),
                        fact.word(owner, "recipientName", e.recipientName()),
                        fact.word(owner, "redactionReasons", e.redactionReasons())),
                null,
                fact.word(owner, "relevance", e.relevance()),
                fact.word(owner, "needStatement", e.needStatement()));
    }

    private static TrailView refused(Fact fact, ShareRefused e) {
        Circumstances in = e.circumstances();
        KeyOwner owner = KeyOwner.of(e.caseId());
        return new TrailView(
                e.shareId(),
                e.caseId(),
                in.at(),
                in.actor(),
                in.actorRole(),
                in.policyPack(),
                Set.copyOf(e.personIds()),
                e.recipientId(),
                e.category(),
                e.purpose(),
                e.basis(),
                null,
                new TrailView.Refused(e.code(), e.rule(), e.step(), e.stage(), e.documentIds()),
                fact.word(owner, "relevance", e.relevance()),
                fact.word(owner, "needStatement", e.needStatement()));
    }

    @Override
    public Set<String> references(TrailView document) {
        return Set.of(document.caseId().value());
    }
}
