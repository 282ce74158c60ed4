package org.candour.kernel;

import static java.util.Map.entry;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.axonframework.messaging.eventhandling.annotation.Event;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The events against section 7 of the rules, which is written out here a second time on purpose. */
class EventCatalogueTest {

    /** Type, then its tags; an event that is not here does not exist. */
    private static final Map<String, String> TAGS = Map.ofEntries(
            entry("casework.CaseOpened", "case"),
            entry("casework.PersonAdded", "case person"),
            entry("casework.RelationshipRecorded", "case person"),
            entry("casework.WorkerAllocated", "case worker"),
            entry("casework.RecipientLinked", "case person"),
            entry("casework.InformationRecorded", "case document person"),
            entry("casework.DocumentFiled", "case document"),
            entry("casework.CopyDue", "case document person"),
            entry("consent.NoticeProvided", "case person"),
            entry("consent.ConsultationHeld", "case document person"),
            entry("consent.ExplanationGiven", "case person"),
            entry("consent.PrPresumed", "case person"),
            entry("consent.PrEvidenced", "case person"),
            entry("consent.ConsentFormCaptured", "case person"),
            entry("consent.ConsentNotAccepted", "case person"),
            entry("consent.ConsentGiven", "case person"),
            entry("consent.ConsentRefused", "case person"),
            entry("consent.ConsentEvidenceUploaded", "case document person"),
            entry("consent.ConsentScopeChanged", "case person"),
            entry("consent.ConsentWithdrawn", "case person"),
            entry("consent.WithdrawalConfirmed", "case person"),
            entry("consent.ConsentLapsed", "case person"),
            entry("sharing.SharingChecked", "case document person"),
            entry("sharing.InformationShared", "case document person share"),
            entry("sharing.ShareRefused", "case document person share"),
            entry("access.RecordAccessed", "case document person worker"),
            entry("access.AccessRefused", "case worker"),
            entry("access.RecordsListed", "case worker"),
            entry("access.LogSearched", "worker"),
            entry("operations.RehearsalClockSet", ""));

    /** Type, then the fields that are words. Each other type has none. */
    private static final Map<String, String> WORDS = Map.ofEntries(
            entry("casework.CaseOpened", "familyName"),
            entry("casework.PersonAdded", "address contactDetails dateOfBirth gender name"),
            entry("casework.WorkerAllocated", "reason"),
            entry("casework.RecipientLinked", "contact name"),
            entry("casework.InformationRecorded", "body needStatement otherReason title"),
            entry("casework.DocumentFiled", "fileName"),
            entry("consent.ConsultationHeld", "discussed why"),
            entry("consent.PrEvidenced", "evidenceReference"),
            entry(
                    "consent.ConsentFormCaptured",
                    "address familyName namesAndDatesAsWritten relationshipAsWritten signature signerName"),
            entry("consent.ConsentRefused", "words"),
            entry("consent.ConsentEvidenceUploaded", "scan"),
            entry("consent.ConsentScopeChanged", "words"),
            entry("consent.ConsentWithdrawn", "words"),
            entry("consent.WithdrawalConfirmed", "letter"),
            entry("sharing.InformationShared", "needStatement recipientName redactionReasons relevance"),
            entry("sharing.ShareRefused", "needStatement relevance"));

    /** What personal words are called; a component with one of these in its name must be sealed. */
    private static final Set<String> PERSONAL = Set.of(
            "name",
            "birth",
            "gender",
            "address",
            "contact",
            "words",
            "statement",
            "body",
            "title",
            "letter",
            "scan",
            "signature",
            "relevance",
            "discussed",
            "why",
            "need");

    /** Components whose name only sounds personal: flags, codes and ids. */
    private static final Set<String> CLEAR = Set.of("signaturePresent", "namedRecipientIds", "scanState");

    static Collection<Class<? extends CandourEvent>> types() {
        return EventTypes.all();
    }

    @Test
    void holds_the_types_of_the_rules_and_no_other() {
        assertThat(EventTypes.all()).extracting(EventTypes::nameOf).containsExactlyInAnyOrderElementsOf(TAGS.keySet());
    }

    @ParameterizedTest
    @MethodSource("types")
    void each_is_named_for_its_context_in_its_first_version(Class<? extends CandourEvent> type) {
        var annotation = type.getAnnotation(Event.class);
        var context = type.getPackageName().substring("org.candour.kernel.".length());
        assertThat(annotation.namespace()).isEqualTo(context);
        assertThat(annotation.name()).isEqualTo(type.getSimpleName());
        assertThat(annotation.version()).isEqualTo("1");
        assertThat(EventTypes.of(context + '.' + type.getSimpleName(), "1")).isEqualTo(type);
    }

    @ParameterizedTest
    @MethodSource("types")
    void each_begins_with_its_circumstances(Class<? extends CandourEvent> type) {
        var first = type.getRecordComponents()[0];
        assertThat(first.getName()).isEqualTo("circumstances");
        assertThat(first.getType()).isEqualTo(Circumstances.class);
    }

    @ParameterizedTest
    @MethodSource("types")
    void each_carries_the_tags_of_the_rules(Class<? extends CandourEvent> type) {
        assertThat(String.join(" ", EventTags.keys(type))).isEqualTo(TAGS.get(EventTypes.nameOf(type)));
    }

    @ParameterizedTest
    @MethodSource("types")
    void each_seals_the_words_of_the_rules(Class<? extends CandourEvent> type) {
        var sealed = Arrays.stream(type.getRecordComponents())
                .filter(c -> c.getType() == Sealed.class)
                .map(RecordComponent::getName)
                .collect(Collectors.toCollection(TreeSet::new));
        assertThat(String.join(" ", sealed)).isEqualTo(WORDS.getOrDefault(EventTypes.nameOf(type), ""));
    }

    @ParameterizedTest
    @MethodSource("types")
    void none_says_anything_personal_in_clear(Class<? extends CandourEvent> type) {
        assertThat(type.getRecordComponents())
                .filteredOn(c -> c.getType() != Sealed.class && !CLEAR.contains(c.getName()))
                .extracting(RecordComponent::getName)
                .noneMatch(
                        name -> PERSONAL.stream().anyMatch(word -> words(name).contains(word)));
    }

    @ParameterizedTest
    @MethodSource("types")
    void each_id_that_is_a_tag_prints_its_bare_value(Class<? extends CandourEvent> type) {
        var ids = Arrays.stream(type.getRecordComponents())
                .map(RecordComponent::getType)
                .filter(t -> t.isRecord() && t.getSimpleName().endsWith("Id"));
        assertThat(ids)
                .allSatisfy(id ->
                        assertThat(id.getMethod("toString").getDeclaringClass()).isEqualTo(id));
    }

    @Test
    void an_unknown_type_or_version_is_said_to_be_unknown() {
        assertThatThrownBy(() -> EventTypes.of("consent.ConsentGiven", "2"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("consent.ConsentGiven#2");
    }

    private static Set<String> words(String camelCase) {
        return Arrays.stream(camelCase.split("(?=[A-Z])"))
                .map(w -> w.toLowerCase(java.util.Locale.ROOT))
                .collect(Collectors.toSet());
    }
}
