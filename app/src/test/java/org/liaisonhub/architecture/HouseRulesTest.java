package org.liaisonhub.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.core.importer.Location;
import com.tngtech.archunit.lang.ArchRule;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

final class HouseRulesTest {
    private static final JavaClasses MAIN = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .withImportOption(HouseRulesTest::isNoTestJar)
            .importPackages("org.liaisonhub");
    private static final JavaClasses PLANTED = new ClassFileImporter().importPackages("org.liaisonhub.planted");

    static Stream<Arguments> rules() {
        return Stream.of(
                Arguments.of(HouseRules.NO_PACKAGE_CYCLES, "cycle.first"),
                Arguments.of(HouseRules.HTTP_ONLY_IN_SERVER, "HttpOutsideServer"),
                Arguments.of(HouseRules.LUCENE_ONLY_IN_ITS_PACKAGE, "LuceneOutsideItsPackage"),
                Arguments.of(HouseRules.SQL_ONLY_IN_HUB, "SqlOutsideHub"),
                Arguments.of(HouseRules.PURE_WITHOUT_INPUT_AND_OUTPUT, "ReadsAFile"),
                Arguments.of(HouseRules.PURE_WITHOUT_CLOCK, "ReadsTheClock"),
                Arguments.of(HouseRules.EVERY_PACKAGE_IS_NULL_MARKED, "unmarked"));
    }

    @ParameterizedTest
    @MethodSource("rules")
    void theHouseKeepsTheRule(ArchRule rule, String offender) {
        assertThat(MAIN.size()).as("classes seen").isGreaterThan(100);

        rule.check(MAIN);
    }

    @ParameterizedTest
    @MethodSource("rules")
    void theRuleCatchesItsPlantedOffender(ArchRule rule, String offender) {
        var result = rule.evaluate(PLANTED);

        assertThat(result.hasViolation()).isTrue();
        assertThat(result.getFailureReport().toString()).contains(offender);
    }

    @Test
    void standardsAndMatchingStandAlone() {
        HouseRules.STANDARDS_AND_MATCHING_STAND_ALONE.check(MAIN);
    }

    private static boolean isNoTestJar(Location location) {
        return !location.contains("-tests.jar");
    }
}
