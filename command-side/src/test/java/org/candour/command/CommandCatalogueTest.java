package org.candour.command;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.Collection;
import java.util.List;
import org.axonframework.messaging.commandhandling.annotation.Command;
import org.axonframework.messaging.commandhandling.annotation.CommandHandler;
import org.candour.kernel.EventTypes;
import org.candour.kernel.http.Audited;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

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
        var emitted = methods().stream()
                .filter(method -> method.isAnnotatedWith(Audited.class))
                .flatMap(method ->
                        List.of(method.getAnnotationOfType(Audited.class).emits()).stream());

        assertThat(emitted).isNotEmpty().allSatisfy(name -> assertThat(names).contains(name));
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
