package org.candour.command.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.candour.command.Family.CASE;
import static org.candour.command.Family.LEAD;
import static org.candour.command.Family.MOTHER;
import static org.candour.command.Family.PUBLIC_TASK;
import static org.candour.command.Family.TEN;

import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import org.candour.command.Answer;
import org.candour.command.CandourCommand;
import org.candour.command.EventSamples;
import org.candour.command.Family;
import org.candour.kernel.Actor;
import org.candour.kernel.Channel;
import org.candour.kernel.Circumstances;
import org.candour.kernel.ConsultationId;
import org.candour.kernel.IdKind;
import org.candour.kernel.KeyOwner;
import org.candour.kernel.LawfulBasis;
import org.candour.kernel.RefusalCode;
import org.candour.kernel.Role;
import org.candour.kernel.Sealed;
import org.candour.kernel.consent.ConsentEvent.ConsentEvidenceUploaded;
import org.candour.kernel.consent.ConsentEvent.ConsentGiven;
import org.candour.kernel.consent.ConsentEvent.ConsultationHeld;
import org.candour.kernel.http.Caller;
import org.candour.kernel.http.Problem;
import org.candour.kernel.http.ProblemException;
import org.candour.kernel.http.TransportCode;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.http.codec.multipart.FilePart;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;
import tools.jackson.databind.json.JsonMapper;

class CommandEdgeTest {

    private static final Sending SENDING = Sending.of(
            new Caller(Actor.worker(LEAD), Set.of(Role.FAMILY_WORKER), "trace"), "POST", "/v1/talks", "one", null);
    private static final Answer DONE = new Answer.Accepted(
            "leaflet-strict", List.of(new Answer.Placed("evt", "consent.ConsultationHeld", 7, TEN)));
    private static final ConsentGiven GIVEN = EventSamples.sample(ConsentGiven.class);

    private final RecordingSealer sealer = new RecordingSealer();
    private final List<CandourCommand> sent = new ArrayList<>();
    private final List<Optional<KeyOwner>> absent = new ArrayList<>();
    private Answer answer = DONE;
    private boolean admitted = true;

    private final CommandEdge edge = new CommandEdge(
            (command, ifMatch, traceId) -> {
                sent.add(command);
                return answer;
            },
            sealer,
            InstantSource.fixed(TEN),
            new JsonMapper(),
            (caller, owner) -> {
                absent.add(Optional.ofNullable(owner));
                return Problem.of(TransportCode.RECORD_NOT_AVAILABLE);
            },
            id -> GIVEN.consentId().value().equals(id) ? Optional.of(GIVEN) : Optional.empty(),
            (actor, commandKey, caseId) -> admitted,
            Schedulers.immediate());

    @BeforeEach
    void everyone_has_a_key() {
        sealer.keys.addAll(Set.of(KeyOwner.of(CASE), KeyOwner.of(MOTHER)));
    }

    @Test
    void the_receipt_tells_what_the_command_says_it_made() {
        var receipt = receipt(talk(null));

        assertThat(receipt.made()).isEqualTo(sent.getFirst().made()).hasSize(1);
        assertThat(receipt.links().self())
                .isEqualTo("/v1/talks/" + receipt.made().getFirst());
    }

    @Test
    void a_repeat_makes_the_same_ids() {
        assertThat(receipt(talk(null)).made()).isEqualTo(receipt(talk(null)).made());
    }

    @Test
    void words_are_bound_to_their_command_event_and_field() {
        receipt(talk(null));

        assertThat(sealer.sealedFor)
                .containsExactly(Sealing.slot(SENDING.commandKey(), ConsultationHeld.class, "discussed"));
    }

    @Test
    void what_nobody_stated_is_now_and_in_person() {
        receipt(talk(null));

        var circumstances = sent.getFirst().circumstances();
        assertThat(circumstances.at()).isEqualTo(TEN);
        assertThat(circumstances.channel()).isEqualTo(Channel.IN_PERSON);
    }

    @Test
    void a_time_to_come_is_left_to_the_decision_as_it_was_said() {
        receipt(talk(TEN.plusMillis(1)));

        var circumstances = sent.getFirst().circumstances();
        assertThat(circumstances.at()).isEqualTo(TEN.plusMillis(1));
        assertThat(circumstances.asked()).isEqualTo(TEN);
    }

    @Test
    void a_case_without_a_key_is_not_available_and_the_try_is_kept() {
        sealer.keys.clear();

        assertThat(refusal(talk(null))).isEqualTo(TransportCode.RECORD_NOT_AVAILABLE.name());
        assertThat(absent).containsExactly(Optional.of(KeyOwner.of(CASE)));
        assertThat(sent).isEmpty();
    }

    @Test
    void an_id_that_leads_nowhere_is_not_available_and_the_try_is_kept() {
        assertThat(refusal(letter(Family.id(IdKind.CONSENT, 99)))).isEqualTo(TransportCode.RECORD_NOT_AVAILABLE.name());
        assertThat(absent).containsExactly(Optional.empty());
    }

    @Test
    void what_is_found_brings_its_case_and_the_event_that_made_it() {
        receipt(letter(GIVEN.consentId().value()));

        assertThat(sent).hasSize(1);
    }

    @Test
    void somebody_whose_key_was_destroyed_is_not_available_even_where_the_case_is() {
        sealer.keys.remove(KeyOwner.of(MOTHER));

        assertThat(refusal(letter(GIVEN.consentId().value()))).isEqualTo(TransportCode.RECORD_NOT_AVAILABLE.name());
        assertThat(absent).containsExactly(Optional.of(KeyOwner.of(MOTHER)));
    }

    @Test
    void the_file_of_a_stranger_is_not_read_and_they_are_answered_as_if_there_were_no_record() {
        admitted = false;

        var theirs = refusal(scan(GIVEN.consentId().value()));
        var nobodys = refusal(scan(Family.id(IdKind.CONSENT, 99)));

        assertThat(theirs).isEqualTo(nobodys).isEqualTo(TransportCode.RECORD_NOT_AVAILABLE.name());
        assertThat(absent).containsExactly(Optional.of(KeyOwner.of(CASE)), Optional.empty());
        assertThat(sealer.sealedFor).isEmpty();
        assertThat(sent).isEmpty();
    }

    @Test
    void a_refusal_keeps_its_code_unless_it_would_tell_that_there_is_a_record() {
        answer = new Answer.Refused(RefusalCode.NOT_LEAD_PROFESSIONAL, "leaflet-strict", OptionalLong.of(7));
        assertThat(refusal(talk(null))).isEqualTo(RefusalCode.NOT_LEAD_PROFESSIONAL.name());

        answer = new Answer.Refused(RefusalCode.NOT_ALLOCATED, "leaflet-strict", OptionalLong.of(7));
        assertThat(refusal(talk(null))).isEqualTo(TransportCode.RECORD_NOT_AVAILABLE.name());
    }

    private Mono<ResponseEntity<Receipt>> talk(@Nullable Instant at) {
        var body = new TalkBody(at, null, PUBLIC_TASK, "What was said");
        return edge.about(CASE, SENDING, body)
                .answer(
                        intake -> new Talk(
                                intake.circumstances(),
                                new ConsultationId(intake.newId(IdKind.CONSULTATION)),
                                intake.sealing(KeyOwner.of(CASE), ConsultationHeld.class)
                                        .seal("discussed", body.discussed())),
                        talk -> "/v1/talks/" + talk.consultationId());
    }

    private Mono<ResponseEntity<Receipt>> letter(String consentId) {
        var body = new TalkBody(null, null, PUBLIC_TASK, "What was said");
        return edge.within(new Named<>(consentId, ConsentGiven.class, ConsentGiven::caseId), SENDING, body)
                .answer(
                        found -> new Talk(
                                found.intake().circumstances(),
                                new ConsultationId(found.intake().newId(IdKind.CONSULTATION)),
                                found.intake()
                                        .sealing(KeyOwner.of(found.maker().personId()), ConsultationHeld.class)
                                        .seal("discussed", body.discussed())),
                        "/v1/talks");
    }

    private Mono<ResponseEntity<Receipt>> scan(String consentId) {
        return edge.filing(
                        new Named<>(consentId, ConsentGiven.class, ConsentGiven::caseId),
                        SENDING,
                        new TalkBody(null, null, PUBLIC_TASK, "What was said"),
                        Upload.of(new Unread()),
                        ConsentEvidenceUploaded.class,
                        given -> KeyOwner.of(given.personId()))
                .answer(
                        filed -> {
                            throw new AssertionError("nothing is made of it");
                        },
                        "/v1/scans");
    }

    private static Receipt receipt(Mono<ResponseEntity<Receipt>> answer) {
        return answer.block().getBody();
    }

    private static String refusal(Mono<ResponseEntity<Receipt>> answer) {
        var thrown = assertThatExceptionOfType(ProblemException.class).isThrownBy(answer::block);
        return thrown.actual().problem().code();
    }

    /** A file that must not be looked at. */
    private static final class Unread implements FilePart {

        @Override
        public String name() {
            throw new AssertionError("its name was read");
        }

        @Override
        public String filename() {
            throw new AssertionError("its name was read");
        }

        @Override
        public HttpHeaders headers() {
            throw new AssertionError("its headers were read");
        }

        @Override
        public Flux<DataBuffer> content() {
            throw new AssertionError("its content was read");
        }

        @Override
        public Mono<Void> transferTo(Path dest) {
            throw new AssertionError("its content was read");
        }
    }

    /** What a test sends. */
    private record TalkBody(
            @Nullable Instant at,
            @Nullable Channel channel,
            @Nullable LawfulBasis lawfulBasis,
            String discussed) implements Stated {}

    /** What it asks for. */
    private record Talk(Circumstances circumstances, ConsultationId consultationId, Sealed discussed)
            implements CandourCommand {

        @Override
        public List<String> made() {
            return List.of(consultationId.value());
        }
    }
}
