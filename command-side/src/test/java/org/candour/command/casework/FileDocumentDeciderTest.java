package org.candour.command.casework;

import static org.assertj.core.api.Assertions.assertThat;
import static org.candour.command.Family.CASE;
import static org.candour.command.Family.LEAFLET;
import static org.candour.command.Family.caseWords;

import java.util.stream.Stream;
import org.candour.command.ChecksInOrder;
import org.candour.command.EventSamples;
import org.candour.command.Family;
import org.candour.kernel.Circumstances;
import org.candour.kernel.Decision;
import org.candour.kernel.KeyOwner;
import org.candour.kernel.RefusalCode;
import org.candour.kernel.SealedFile;
import org.candour.kernel.Slot;
import org.candour.kernel.access.AccessEvent.AccessRefused;
import org.candour.kernel.casework.CaseworkEvent.DocumentFiled;
import org.candour.kernel.casework.CaseworkEvent.InformationRecorded;
import org.candour.kernel.casework.ScanState;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

class FileDocumentDeciderTest {

    private static final InformationRecorded DOCUMENT = EventSamples.sample(InformationRecorded.class);

    /** The lead files the scan of a document that is on record. */
    private static final class Filing {
        CaseState state = Caseworking.family().evolve(DOCUMENT);
        Circumstances by = Family.byLead();

        Decision decide() {
            var command = new FileDocument(
                    CASE,
                    by,
                    DOCUMENT.documentId(),
                    new SealedFile(KeyOwner.of(CASE), new Slot("cmd/type/1/file"), "ab", 12),
                    "application/pdf",
                    ScanState.NOT_SCANNED,
                    caseWords());
            return FileDocumentDecider.decide(command, state, LEAFLET);
        }
    }

    @Test
    void a_file_stands_beside_the_version_it_belongs_to() {
        assertThat(new Filing().decide().events())
                .singleElement()
                .isInstanceOfSatisfying(DocumentFiled.class, filed -> {
                    assertThat(filed.documentVersion()).isEqualTo(DOCUMENT.documentVersion());
                    assertThat(filed.digest()).isEqualTo("ab");
                    assertThat(filed.bytes()).isEqualTo(12);
                    assertThat(filed.scanState()).isEqualTo(ScanState.NOT_SCANNED);
                });
    }

    @TestFactory
    Stream<DynamicTest> checks_in_order() {
        return ChecksInOrder.of(Filing::new, Filing::decide)
                .then("a stranger", RefusalCode.NOT_ALLOCATED, AccessRefused.class, f -> f.by = Family.byStranger())
                .then("no such document", RefusalCode.REFERENCE_UNKNOWN, f -> f.state = Caseworking.family())
                .then(
                        "it has its file",
                        RefusalCode.IMMUTABLE,
                        f -> f.state =
                                f.state.evolve(new Filing().decide().events().getFirst()))
                .tests();
    }
}
