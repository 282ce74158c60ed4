package org.candour.app.badinput;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.axonframework.messaging.eventhandling.annotation.Event;
import org.candour.command.RecordedEvents;
import org.candour.kernel.CandourEvent;
import org.candour.kernel.EventTypes;
import org.candour.kernel.Sealed;
import org.candour.kernel.Slot;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What commands left in the log can be opened: words open only in the command, event and field they were sealed for. */
class WordsInTheirPlaceTest extends BadInput {

    /** A sealed field of a form that nobody fills in over HTTP yet. */
    private static final String NOT_SENT = "consent.ConsentFormCaptured.signature";

    @Autowired
    private RecordedEvents recorded;

    /** A sealed value where it stands. */
    private record Place(CandourEvent event, RecordComponent field) {

        String name() {
            return EventTypes.nameOf(event.getClass()) + '.' + field.getName();
        }

        Slot slot() {
            var version = event.getClass().getAnnotation(Event.class).version();
            var type = EventTypes.nameOf(event.getClass());
            var command = event.circumstances().commandId().key();
            return Slot.of(command, type, Integer.parseInt(version), field.getName());
        }

        Sealed value() {
            try {
                return (Sealed) field.getAccessor().invoke(event);
            } catch (ReflectiveOperationException e) {
                throw new AssertionError(name(), e);
            }
        }
    }

    @BeforeAll
    void leaveOneOfEach() {
        CommandRow.all()
                .forEach(row -> assertThat(send(ask(row, body(row))).status())
                        .as(row.route())
                        .isEqualTo(201));
        UploadRow.all()
                .forEach(row -> assertThat(send(upload(row, Form.of(row))).status())
                        .as(row.route())
                        .isEqualTo(201));
        // The parent of that family has taken everything back, and the child never gave anything.
        inSpare(201, "withdrawals", Bodies.WITHDRAWAL.replace("{parent}", "{child}"));
        inSpare(403, "shares", Bodies.SHARE);
    }

    private void inSpare(int status, String what, String body) {
        var path = "/v1/cases/" + spare.id("case") + '/' + what;
        var answer = send(seen(as("priya", Ask.command("POST", path, spare.body(body)))));
        assertThat(answer.status()).as(answer.text()).isEqualTo(status);
    }

    @Test
    void every_sealed_value_stands_in_the_place_it_was_sealed_for() {
        assertSofter(softly -> places().forEach(place ->
                softly.assertThat(place.value().slot()).as(place.name()).isEqualTo(place.slot())));
    }

    @Test
    void every_field_for_words_was_looked_at() {
        Set<String> seen = places().map(Place::name).collect(Collectors.toSet());

        assertThat(seen).containsAll(fieldsForWords());
    }

    private Stream<Place> places() {
        return LongStream.range(0, logSize())
                .mapToObj(recorded::at)
                .flatMap(event -> sealedFields(event.getClass()).map(field -> new Place(event, field)))
                .filter(place -> place.value() != null);
    }

    private static Set<String> fieldsForWords() {
        var fields = EventTypes.all().stream()
                .flatMap(type -> sealedFields(type).map(field -> EventTypes.nameOf(type) + '.' + field.getName()))
                .collect(Collectors.toCollection(TreeSet::new));
        fields.remove(NOT_SENT);
        return fields;
    }

    private static Stream<RecordComponent> sealedFields(Class<? extends CandourEvent> event) {
        return Arrays.stream(event.getRecordComponents()).filter(field -> field.getType() == Sealed.class);
    }
}
