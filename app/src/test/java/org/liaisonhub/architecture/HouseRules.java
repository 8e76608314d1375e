package org.liaisonhub.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import org.jspecify.annotations.NullMarked;

/** The rules of the house, as docs/architecture.md states them. Written over package names, so that a planted offender falls under them too. */
final class HouseRules {
    private HouseRules() {}

    static final ArchRule NO_PACKAGE_CYCLES =
            slices().matching("org.liaisonhub.(**)").should().beFreeOfCycles().as("no package cycles");

    static final ArchRule HTTP_ONLY_IN_SERVER = noClasses()
            .that()
            .resideOutsideOfPackages("..server..", "..bench..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("io.helidon..", "com.sun.net.httpserver..")
            .as("HTTP only in server");

    static final ArchRule LUCENE_ONLY_IN_ITS_PACKAGE = noClasses()
            .that()
            .resideOutsideOfPackage("..search.lucene..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.apache.lucene..")
            .as("Lucene only in search.lucene");

    static final ArchRule SQL_ONLY_IN_HUB = noClasses()
            .that()
            .resideOutsideOfPackage("..hub..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("java.sql..", "javax.sql..", "org.jdbi..", "org.postgresql..", "com.zaxxer..")
            .as("SQL only in hub");

    /** Reading an own table from the class path is the one input they may have. */
    static final ArchRule PURE_WITHOUT_INPUT_AND_OUTPUT = noClasses()
            .that()
            .resideInAnyPackage("..standards..", "..matching..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("java.nio.file..", "java.net..", "java.util.logging..", "org.slf4j..")
            .orShould()
            .dependOnClassesThat()
            .haveNameMatching(
                    "java\\.io\\.(File|FileInputStream|FileOutputStream|FileReader|FileWriter|RandomAccessFile)")
            .as("standards and matching do no I/O");

    static final ArchRule PURE_WITHOUT_CLOCK = noClasses()
            .that()
            .resideInAnyPackage("..standards..", "..matching..")
            .should(readTheClock())
            .as("standards and matching know no clock");

    static final ArchRule STANDARDS_AND_MATCHING_STAND_ALONE = noClasses()
            .that()
            .resideInAnyPackage("org.liaisonhub.standards..", "org.liaisonhub.matching..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "org.liaisonhub.search..",
                    "org.liaisonhub.hub..",
                    "org.liaisonhub.server..",
                    "org.liaisonhub.app..")
            .as("standards and matching depend on nothing of ours");

    static final ArchRule EVERY_PACKAGE_IS_NULL_MARKED = classes()
            .should(new ArchCondition<JavaClass>("lie in a @NullMarked package") {
                @Override
                public void check(JavaClass item, ConditionEvents events) {
                    boolean marked = item.getPackage().isAnnotatedWith(NullMarked.class);
                    events.add(new SimpleConditionEvent(
                            item, marked, item.getPackageName() + " has no @NullMarked package-info"));
                }
            })
            .as("every package is @NullMarked");

    private static ArchCondition<JavaClass> readTheClock() {
        return new ArchCondition<>("read the clock") {
            @Override
            public void check(JavaClass item, ConditionEvents events) {
                item.getMethodCallsFromSelf().stream()
                        .filter(call -> readsTheClock(
                                call.getTargetOwner().getFullName(),
                                call.getTarget().getName(),
                                call.getTarget().getRawParameterTypes().isEmpty()))
                        .forEach(call -> events.add(SimpleConditionEvent.satisfied(item, call.getDescription())));
            }
        };
    }

    private static boolean readsTheClock(String owner, String method, boolean withoutParameters) {
        return switch (method) {
            case "currentTimeMillis", "nanoTime" -> owner.equals("java.lang.System");
            case "now" -> owner.startsWith("java.time.") && withoutParameters;
            case "systemUTC", "systemDefaultZone" -> owner.equals("java.time.Clock");
            default -> false;
        };
    }
}
