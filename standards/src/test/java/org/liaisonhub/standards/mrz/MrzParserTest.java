package org.liaisonhub.standards.mrz;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.liaisonhub.standards.mrz.Specimens.changed;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.liaisonhub.standards.InvalidValue;

class MrzParserTest {
    static Stream<Arguments> specimens() {
        return Stream.of(
                Arguments.of(Specimens.TD1, MrzFormat.TD1, "D23145890", "UTO", "74-08-12", "12-04-15", 'I'),
                Arguments.of(Specimens.TD2, MrzFormat.TD2, "D23145890", "UTO", "74-08-12", "12-04-15", 'I'),
                Arguments.of(Specimens.TD3, MrzFormat.TD3, "L898902C3", "UTO", "74-08-12", "12-04-15", 'P'),
                Arguments.of(Specimens.MRV_A, MrzFormat.MRV_A, "L8988901C", "XXX", "40-09-07", "96-12-10", 'V'),
                Arguments.of(Specimens.MRV_B, MrzFormat.MRV_B, "L8988901C", "XXX", "40-09-07", "96-12-10", 'V'));
    }

    @ParameterizedTest
    @MethodSource("specimens")
    void readsTheSpecimensOfTheStandard(
            List<String> lines,
            MrzFormat format,
            String number,
            String nationality,
            String birth,
            String expiry,
            char type) {
        MachineReadableZone zone = MrzParser.parse(lines);

        assertThat(zone.faults()).isEmpty();
        assertThat(zone.checkDigitsValid()).isTrue();
        assertThat(zone.format()).isEqualTo(format);
        assertThat(zone.issuer()).isEqualTo("UTO");
        assertThat(zone.specimen()).isTrue();
        assertThat(zone.documentNumber()).isEqualTo(number);
        assertThat(zone.primaryIdentifier()).isEqualTo("ERIKSSON");
        assertThat(zone.secondaryIdentifier()).isEqualTo("ANNA MARIA");
        assertThat(zone.truncatedName()).isFalse();
        assertThat(zone.nationality()).isEqualTo(nationality);
        assertThat(zone.birth()).hasToString(birth);
        assertThat(zone.sex()).isEqualTo(MrzSex.FEMALE);
        assertThat(zone.expiry()).hasToString(expiry);
        assertThat(zone.documentType()).isEqualTo(type);
    }

    @Test
    void namesEachCheckDigitWithWhatIsExpectedAndFound() {
        MachineReadableZone zone = MrzParser.parse(changed(Specimens.TD3, 2, 43, "2"));

        assertThat(zone.checkDigits())
                .containsExactly(
                        new CheckDigit("documentNumber", '6', '6', true),
                        new CheckDigit("birth", '2', '2', true),
                        new CheckDigit("expiry", '9', '9', true),
                        new CheckDigit("optionalData", '1', '2', false),
                        new CheckDigit("composite", '1', '0', false));
        assertThat(zone.valid()).isFalse();
        assertThat(zone.checkDigitsValid()).isFalse();
    }

    static Stream<Arguments> faults() {
        return Stream.of(
                Arguments.of(changed(Specimens.TD3, 1, 1, "7"), "documentCode", "document-code-not-letters"),
                Arguments.of(changed(Specimens.TD3, 1, 3, "QQQ"), "issuer", "unknown-country-code"),
                Arguments.of(changed(Specimens.TD3, 2, 11, "<UT"), "nationality", "unknown-country-code"),
                Arguments.of(changed(Specimens.TD3, 2, 11, "DE<"), "nationality", "unknown-country-code"),
                Arguments.of(changed(Specimens.TD3, 2, 14, "990231"), "birth", "impossible-date"),
                Arguments.of(changed(Specimens.TD3, 2, 14, "990229"), "birth", "impossible-date"),
                Arguments.of(changed(Specimens.TD3, 2, 14, "991301"), "birth", "impossible-date"),
                Arguments.of(changed(Specimens.TD3, 2, 14, "990431"), "birth", "impossible-date"),
                Arguments.of(changed(Specimens.TD3, 2, 14, "9904<1"), "birth", "date-not-digits"),
                Arguments.of(changed(Specimens.TD3, 2, 22, "12O415"), "expiry", "date-not-digits"),
                Arguments.of(changed(Specimens.TD3, 2, 21, "H"), "sex", "unknown-sex-code"),
                Arguments.of(changed(Specimens.TD3, 1, 6, "ER1KSSON"), "primaryIdentifier", "digit-in-name"),
                Arguments.of(changed(Specimens.TD3, 1, 16, "4NNA"), "secondaryIdentifier", "digit-in-name"),
                Arguments.of(changed(Specimens.TD3, 1, 6, "<".repeat(39)), "primaryIdentifier", "empty-name"),
                Arguments.of(changed(Specimens.TD3, 2, 1, "<<<<<<<<<0"), "documentNumber", "empty-document-number"),
                Arguments.of(changed(Specimens.TD3, 2, 3, "?"), "line 2", "impossible-character"),
                Arguments.of(changed(Specimens.TD3, 1, 7, "Ü"), "line 1", "impossible-character"),
                Arguments.of(changed(Specimens.TD3, 2, 10, "7"), "documentNumber", "wrong-check-digit"),
                Arguments.of(changed(Specimens.TD1, 2, 30, "7"), "composite", "wrong-check-digit"));
    }

    @ParameterizedTest
    @MethodSource("faults")
    void namesWhatIsWrong(List<String> lines, String field, String rule) {
        MachineReadableZone zone = MrzParser.parse(lines);

        assertThat(zone.faults()).anySatisfy(fault -> {
            assertThat(fault.field()).isEqualTo(field);
            assertThat(fault.rule()).isEqualTo(rule);
        });
        assertThat(zone.valid()).isFalse();
    }

    @Test
    void noFaultRepeatsAValue() {
        var spoilt = changed(changed(Specimens.TD3, 2, 1, "SECRET?99"), 2, 14, "992399");

        assertThat(MrzParser.parse(spoilt).faults())
                .isNotEmpty()
                .allSatisfy(fault -> assertThat(fault.message()).doesNotContain("SECRET", "992399", "ERIKSSON"));
        assertThat(MrzParser.parse(Specimens.TD3).toString()).doesNotContain("ERIKSSON", "L898902C3");
    }

    @Test
    void linesThatFitNoFormatAreRefusedByName() {
        assertThatThrownBy(() -> MrzParser.parse(List.of(Specimens.TD3.get(0), Specimens.TD3.get(1) + "<")))
                .isInstanceOf(InvalidValue.class)
                .hasMessage("line 2: 44 characters, it has 45");
        assertThatThrownBy(() -> MrzParser.parse(List.of(Specimens.TD3.get(0) + "<", Specimens.TD3.get(1))))
                .hasMessage("line 1: 44 characters, it has 45");
        assertThatThrownBy(() -> MrzParser.parse(List.of("<".repeat(50), "<".repeat(50))))
                .hasMessage("line 1: 44 characters, it has 50");
        assertThatThrownBy(() -> MrzParser.parse(List.of(
                        Specimens.TD1.get(0),
                        Specimens.TD1.get(1),
                        Specimens.TD1.get(2).substring(1))))
                .hasMessage("line 3: 30 characters, it has 29");
        assertThatThrownBy(() -> MrzParser.parse(Specimens.TD3.subList(0, 1)))
                .hasMessage("zone: 2 or 3 lines, it has 1");
        assertThatThrownBy(() -> MrzParser.parse(List.of())).hasMessage("zone: 2 or 3 lines, it has 0");
    }

    @Test
    void lowerCaseAndSpacesAtTheEndsDoNotMatter() {
        var lines = Specimens.TD3.stream()
                .map(line -> "  " + line.toLowerCase(Locale.ROOT) + "\t")
                .toList();

        assertThat(MrzParser.parse(lines)).isEqualTo(MrzParser.parse(Specimens.TD3));
    }

    @Test
    void unusualButCommonThingsAreWarningsOnly() {
        MachineReadableZone single = MrzParser.parse(changed(Specimens.TD3, 1, 6, "<<ERIKSSON<<<<<<<<<<"));

        assertThat(single.valid()).isTrue();
        assertThat(single.primaryIdentifier()).isEmpty();
        assertThat(single.secondaryIdentifier()).isEqualTo("ERIKSSON");
        assertThat(single.warnings()).extracting(Fault::rule).contains("no-primary-identifier");
        assertThat(MrzParser.parse(changed(Specimens.TD3, 1, 3, "SUN")).warnings())
                .extracting(Fault::rule)
                .contains("former-country-code");
        assertThat(MrzParser.parse(changed(Specimens.TD3, 2, 21, "X")).sex()).isEqualTo(MrzSex.UNSPECIFIED);
        assertThat(MrzParser.parse(changed(Specimens.TD3, 2, 21, "X")).valid()).isTrue();
    }

    @Test
    void germanyIsOneCountryHoweverWritten() {
        MachineReadableZone zone = MrzParser.parse(changed(Specimens.TD3, 1, 3, "D<<"));

        assertThat(zone.valid()).isTrue();
        assertThat(zone.issuer()).isEqualTo("DEU");
    }

    @Test
    void aNameThatReachesTheEndMayBeTruncated() {
        MachineReadableZone zone = MrzParser.parse(changed(Specimens.TD1, 3, 22, "ALEXANDRA"));

        assertThat(zone.secondaryIdentifier()).isEqualTo("ANNA MARIA ALEXANDRA");
        assertThat(zone.truncatedName()).isTrue();
        assertThat(zone.valid()).isTrue();
    }

    @Test
    void anEmptyPersonalNumberMayHaveAFillerAsCheckDigit() {
        char composite = CheckDigit.over("L898902C36" + "7408122" + "1204159" + "<".repeat(15));
        var withZero = changed(Specimens.TD3, 2, 29, "<<<<<<<<<<<<<<0" + composite);
        var withFiller = changed(Specimens.TD3, 2, 29, "<<<<<<<<<<<<<<<" + composite);

        assertThat(MrzParser.parse(withZero).faults()).isEmpty();
        assertThat(MrzParser.parse(withFiller).faults()).isEmpty();
        assertThat(MrzParser.parse(withFiller).optionalData()).isEmpty();
    }

    @Test
    void confusedCharactersAreSuggestedNeverChanged() {
        MachineReadableZone zone = MrzParser.parse(changed(Specimens.TD3, 2, 14, "74O8I22"));

        assertThat(zone.birth()).isEqualTo(MrzDate.UNKNOWN);
        assertThat(zone.suggestions())
                .contains(new Suggestion("birth", 2, 16, 'O', '0'), new Suggestion("birth", 2, 18, 'I', '1'));

        MachineReadableZone number = MrzParser.parse(changed(Specimens.TD3, 2, 1, "L8989O2C3"));

        assertThat(number.documentNumber()).isEqualTo("L8989O2C3");
        assertThat(number.suggestions()).contains(new Suggestion("documentNumber", 2, 6, 'O', '0'));
        assertThat(MrzParser.parse(changed(Specimens.TD3, 1, 3, "UT0")).suggestions())
                .contains(new Suggestion("issuer", 1, 5, '0', 'O'));
        assertThat(MrzParser.parse(changed(Specimens.TD3, 2, 10, "G")).suggestions())
                .contains(new Suggestion("documentNumber", 2, 10, 'G', '6'));
    }
}
