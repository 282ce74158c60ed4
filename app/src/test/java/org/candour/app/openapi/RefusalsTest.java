package org.candour.app.openapi;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.HashSet;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.candour.app.CommittedFile;
import org.candour.command.CandourCommand;
import org.candour.kernel.RefusalCode;
import org.junit.jupiter.api.Test;

/** What a command can be refused with is read from its compiled decider and from the checks that the decider goes through. */
class RefusalsTest {

    private static final Path FILE = Path.of("src", "main", "resources", "refusals.yaml");
    private static final String HEAD =
            "# What each command can be refused with, as its decider has it; RefusalsTest reads the compiled deciders and"
                    + " compares.\n";

    /** Where a decider looks further. */
    private static final Pattern FURTHER = Pattern.compile("(\\w+(Checks|Answers|Question)|Acting|ConsentInForce)");

    private static final JavaClasses ROOMS = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("org.candour.command", "org.candour.kernel");

    @Test
    void the_committed_list_is_what_the_deciders_say() throws IOException {
        var list = new StringBuilder(HEAD);
        var byCommand = new TreeMap<String, Set<String>>();
        ROOMS.stream()
                .filter(type -> type.isAssignableTo(CandourCommand.class) && !type.isInterface())
                .forEach(command -> byCommand.put(command.getSimpleName(), refusals(command)));
        byCommand.forEach((command, codes) -> list.append(command)
                .append(": [")
                .append(String.join(", ", codes))
                .append("]\n"));

        if (Boolean.getBoolean(CommittedFile.WRITE)) {
            Files.writeString(FILE, list);
        }
        assertThat(list.toString()).isEqualTo(Files.readString(FILE));
    }

    private static Set<String> refusals(JavaClass command) {
        var codes = new TreeSet<String>();
        var seen = new HashSet<JavaClass>();
        var next = new ArrayDeque<JavaClass>(Set.of(ROOMS.get(command.getName() + "Decider")));
        while (!next.isEmpty()) {
            var type = next.pop();
            if (seen.add(type)) {
                type.getFieldAccessesFromSelf().stream()
                        .filter(access -> access.getTargetOwner().isEquivalentTo(RefusalCode.class))
                        .forEach(access -> codes.add(access.getName()));
                type.getDirectDependenciesFromSelf().stream()
                        .map(dependency -> dependency.getTargetClass())
                        .filter(target ->
                                FURTHER.matcher(target.getSimpleName()).matches())
                        .forEach(next::add);
            }
        }
        return codes;
    }
}
