package org.candour.app;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaCall.Predicates.target;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.equivalentTo;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.properties.HasOwner.Predicates.With.owner;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaPackage;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Future;
import org.candour.command.CandourCommand;
import org.candour.command.http.Stated;
import org.candour.kernel.access.AccessOutcome;
import org.candour.kernel.access.DisclosurePermit;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Which room may know which, and what no room does. Each test is one rule; its name is the rule. */
class HouseRulesTest {

    private static final JavaClasses HOUSE = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("org.candour");

    @Test
    void proofs_know_the_JDK_only() {
        classes()
                .that()
                .resideInAPackage("org.candour.ledger.proofs..")
                .should()
                .onlyDependOnClassesThat(
                        resideInAnyPackage("org.candour.ledger.proofs..", "java..", "org.jspecify.annotations.."))
                .check(HOUSE);
    }

    @Test
    void the_ledger_has_no_word_of_the_domain() {
        noClasses()
                .that()
                .resideInAPackage("org.candour.ledger..")
                .should()
                .dependOnClassesThat(
                        resideInAPackage("org.candour..").and(not(resideInAPackage("org.candour.ledger.."))))
                .check(HOUSE);
    }

    @Test
    void the_verifier_shares_the_arithmetic_of_proofs_with_the_writer_and_nothing_else() {
        classes()
                .that()
                .resideInAPackage("org.candour.ledger.verifier..")
                .should()
                .onlyDependOnClassesThat(
                        not(resideInAnyPackage("org.candour..", "org.springframework..", "com.mongodb.."))
                                .or(resideInAnyPackage("org.candour.ledger.verifier..", "org.candour.ledger.proofs..")))
                .check(HOUSE);
    }

    @Test
    void deciding_and_showing_do_not_know_each_other_nor_the_program() {
        noClasses()
                .that()
                .resideInAPackage("org.candour.command..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("org.candour.query..", "org.candour.app..", "org.candour.vault..")
                .check(HOUSE);
        noClasses()
                .that()
                .resideInAPackage("org.candour.query..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("org.candour.command..", "org.candour.app..", "org.candour.vault..")
                .check(HOUSE);
    }

    @Test
    void a_context_of_the_command_side_imports_no_other() {
        slices().matching("org.candour.command.(casework|consent|sharing|access|operations)..")
                .should()
                .notDependOnEachOther()
                .check(HOUSE);
    }

    @Test
    void a_context_of_the_query_side_imports_no_other() {
        slices().matching("org.candour.query.(casework|consent|sharing|access|operations)..")
                .should()
                .notDependOnEachOther()
                .check(HOUSE);
    }

    @Test
    void a_decider_knows_the_JDK_the_kernel_and_its_own_room() {
        classes()
                .that()
                .haveSimpleNameEndingWith("Decider")
                .should()
                .onlyDependOnClassesThat(resideInAnyPackage(
                        "java..", "org.jspecify.annotations..", "org.candour.kernel..", "org.candour.command.."))
                .check(HOUSE);
    }

    @Test
    void a_decider_reads_no_clock_and_rolls_no_dice() {
        noClasses()
                .that()
                .haveSimpleNameEndingWith("Decider")
                .should()
                .dependOnClassesThat()
                .areAssignableTo(Random.class)
                .orShould()
                .dependOnClassesThat()
                .areAssignableTo(Clock.class)
                .orShould()
                .dependOnClassesThat()
                .resideInAnyPackage("java.io..", "java.net..", "java.nio..", "java.util.logging..")
                .check(HOUSE);
    }

    @Test
    void the_machines_time_is_read_in_the_program_alone() {
        noClasses()
                .that()
                .resideOutsideOfPackage("org.candour.app..")
                .should()
                .callMethod(Instant.class, "now")
                .orShould()
                .callMethod(LocalDate.class, "now")
                .orShould()
                .callMethod(LocalDateTime.class, "now")
                .orShould()
                .callMethod(ZonedDateTime.class, "now")
                .check(HOUSE);
    }

    @Test
    void a_command_brings_its_ids_and_nobody_makes_one_while_deciding() {
        noClasses()
                .that()
                .resideInAnyPackage("org.candour.kernel..", "org.candour.command..")
                .should()
                .callMethod(UUID.class, "randomUUID")
                .orShould()
                .dependOnClassesThat()
                .areAssignableTo(Random.class)
                .check(HOUSE);
    }

    @Test
    void only_handlers_and_what_settles_for_them_append() {
        noClasses()
                .that()
                .resideInAnyPackage("org.candour.command..", "org.candour.query..", "org.candour.app..")
                .and()
                .haveSimpleNameNotEndingWith("Handlers")
                .and()
                .doNotHaveFullyQualifiedName("org.candour.command.Settlement")
                .should()
                .dependOnClassesThat()
                .haveSimpleName("EventAppender")
                .check(HOUSE);
    }

    @Test
    void a_request_body_is_named_for_the_command_it_makes() {
        var commands = namesOf(CandourCommand.class);

        assertThat(namesOf(Stated.class))
                .isNotEmpty()
                .doesNotHaveDuplicates()
                .allSatisfy(name -> assertThat(commands).contains(name.replaceFirst("Body$", "")));
    }

    private static List<String> namesOf(Class<?> shape) {
        return HOUSE.stream()
                .filter(type -> type.isAssignableTo(shape) && !type.isInterface())
                .map(JavaClass::getSimpleName)
                .toList();
    }

    @Test
    void the_database_driver_is_known_where_documents_are_stored_and_nowhere_else() {
        noClasses()
                .that()
                .resideOutsideOfPackages(
                        "org.candour.ledger.engine..",
                        "org.candour.ledger.mongod..",
                        "org.candour.vault..",
                        "org.candour.query.view..",
                        "org.candour.app..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("com.mongodb..")
                .check(HOUSE);
    }

    @Test
    void only_the_vault_knows_cryptography_of_keys() {
        noClasses()
                .that()
                .resideOutsideOfPackage("org.candour.vault..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("com.google.crypto.tink..")
                .check(HOUSE);
    }

    @Test
    void only_a_granted_access_makes_a_permit() {
        noClasses()
                .that()
                .doNotHaveFullyQualifiedName(AccessOutcome.Granted.class.getName())
                .should()
                .callConstructorWhere(target(owner(equivalentTo(DisclosurePermit.class))))
                .check(HOUSE);
    }

    @Test
    void nobody_waits_without_an_end() {
        noClasses()
                .should()
                .callMethod(Mono.class, "block")
                .orShould()
                .callMethod(Flux.class, "blockFirst")
                .orShould()
                .callMethod(Flux.class, "blockLast")
                .orShould()
                .callMethod(CompletableFuture.class, "join")
                .orShould()
                .callMethod(CompletableFuture.class, "get")
                .orShould()
                .callMethod(Future.class, "get")
                .orShould()
                .callMethod(Thread.class, "join")
                .check(HOUSE);
    }

    @Test
    void every_package_is_null_marked_and_none_is_a_drawer_for_everything() {
        assertThat(HOUSE.stream().map(JavaClass::getPackage).distinct())
                .isNotEmpty()
                .allSatisfy(found -> assertThat(found.isAnnotatedWith(NullMarked.class))
                        .as(found.getName())
                        .isTrue())
                .extracting(JavaPackage::getRelativeName)
                .doesNotContain("util", "common", "impl", "service", "manager");
    }

    @Test
    void the_rules_see_the_whole_house() {
        assertThat(HOUSE.stream()
                        .map(type -> type.getPackageName().split("\\.")[2])
                        .distinct())
                .contains("ledger", "vault", "kernel", "command", "query", "app");
        assertThat(HOUSE.contain("org.candour.ledger.verifier.CandourVerify")).isTrue();
    }
}
