package org.candour.command;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;
import org.axonframework.messaging.commandhandling.annotation.Command;
import org.axonframework.messaging.commandhandling.annotation.CommandHandler;
import org.axonframework.messaging.eventstreaming.EventCriteria;
import org.candour.kernel.CaseId;
import org.candour.kernel.EventTypes;
import org.candour.kernel.http.Audited;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.web.bind.annotation.PostMapping;

/** What a command has beside itself, so that a forgotten part is named before anything is sent. */
class CommandCatalogueTest {

    private static final JavaClasses ROOM = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("org.candour.command");

    static Collection<JavaClass> commands() {
        return ROOM.stream()
                .filter(type -> type.isAssignableTo(CandourCommand.class) && !type.isInterface())
                .toList();
    }

    @Test
    void there_are_commands() {
        assertThat(commands()).hasSizeGreaterThan(20);
    }

    @ParameterizedTest
    @MethodSource("commands")
    void each_is_named_for_its_context_in_its_first_version(JavaClass command) {
        var name = command.getAnnotationOfType(Command.class);
        assertThat(name.namespace()).isEqualTo(context(command));
        assertThat(name.name()).isEqualTo(command.getSimpleName());
        assertThat(name.version()).isEqualTo("1");
    }

    @ParameterizedTest
    @MethodSource("commands")
    void each_has_a_decider_beside_it(JavaClass command) {
        assertThat(ROOM.contain(command.getName() + "Decider")).isTrue();
    }

    @ParameterizedTest
    @MethodSource("commands")
    void each_is_handled_once_in_its_own_context(JavaClass command) {
        assertThat(handlers())
                .filteredOn(handler -> handler.getRawParameterTypes().getFirst().equals(command))
                .singleElement()
                .satisfies(handler ->
                        assertThat(handler.getOwner().getPackageName()).isEqualTo(command.getPackageName()));
    }

    @Test
    void every_event_that_a_route_names_exists() {
        var names = EventTypes.all().stream().map(EventTypes::nameOf).toList();
        var emitted = routes().stream()
                .flatMap(method ->
                        List.of(method.getAnnotationOfType(Audited.class).emits()).stream());

        assertThat(emitted).isNotEmpty().allSatisfy(name -> assertThat(names).contains(name));
    }

    /** A command recognises its own repeat by the events it left, so its boundary reads them; a refused try is none of them. */
    @ParameterizedTest
    @MethodSource("routes")
    void the_boundary_of_a_context_reads_what_its_routes_append(JavaMethod route) {
        var appended = Stream.of(route.getAnnotationOfType(Audited.class).emits())
                .filter(name -> !name.startsWith("access."))
                .toList();

        assertThat(EventSamples.types(boundary(route.getOwner().getPackageName())))
                .as(route.getName())
                .containsAll(appended);
    }

    /** A try at a record that is not there is kept whatever the command, and so is that of a stranger at most. */
    @ParameterizedTest
    @MethodSource("routesOfRecords")
    void each_route_of_a_record_says_that_it_may_leave_a_refused_try(JavaMethod route) {
        assertThat(route.getAnnotationOfType(Audited.class).emits())
                .as(route.getName())
                .contains("access.AccessRefused");
    }

    static Collection<JavaMethod> routesOfRecords() {
        return routes().stream()
                .filter(route ->
                        route.getAnnotationOfType(PostMapping.class).value()[0].contains("{"))
                .toList();
    }

    static Collection<JavaMethod> routes() {
        return methods().stream()
                .filter(method -> method.isAnnotatedWith(Audited.class))
                .toList();
    }

    /** What the state that the handlers of that context are given is read from. */
    private static EventCriteria boundary(String context) {
        var state = handlers().stream()
                .filter(handler -> handler.getOwner().getPackageName().equals(context))
                .map(handler -> handler.getRawParameterTypes().get(1))
                .findFirst()
                .orElseThrow()
                .reflect();
        try {
            var boundary = state.getDeclaredMethod("boundary", CaseId.class);
            boundary.setAccessible(true);
            return (EventCriteria) boundary.invoke(null, Family.CASE);
        } catch (ReflectiveOperationException e) {
            throw new AssertionError(state.getSimpleName() + " has no boundary of a case", e);
        }
    }

    private static List<JavaMethod> handlers() {
        return methods().stream()
                .filter(method -> method.isAnnotatedWith(CommandHandler.class))
                .toList();
    }

    private static List<JavaMethod> methods() {
        return ROOM.stream().flatMap(type -> type.getMethods().stream()).toList();
    }

    private static String context(JavaClass command) {
        var name = command.getPackageName();
        return name.substring(name.lastIndexOf('.') + 1);
    }
}
