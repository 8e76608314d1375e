package org.liaisonhub.standards.mrz;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class NationalPeculiaritiesTest {
    @Test
    void longNumbersContinueInTheOptionalData() {
        // The sample of Doc 9303-5 for a number of twelve characters.
        MachineReadableZone zone = MrzParser.parse(List.of(
                "I<UTOD23145890<7349<<<<<<<<<<<", "3407127M9507122UTO<<<<<<<<<<<2", "STEVENSON<<PETER<JOHN<<<<<<<<<"));

        assertThat(zone.faults()).isEmpty();
        assertThat(zone.documentNumber()).isEqualTo("D23145890734");
        assertThat(zone.optionalData()).isEmpty();
        assertThat(zone.checkDigits().getFirst()).isEqualTo(new CheckDigit("documentNumber", '9', '9', true));
    }

    // Doc 9303-5 sums a long number without the filler at position 15. A Belgian card met in the wild counts the
    // filler;
    // their
    // zones pass at the border, so the digit is called right, and a warning tells that it follows another rule.
    @Test
    void aLongNumberWhoseFillerIsCountedIsRightWithAWarning() {
        String number = "612345678";
        char standard = CheckDigit.over(number + "905");
        char belgian = CheckDigit.over(number + "<905");

        MachineReadableZone zone = longNumber(number, "905" + belgian);

        assertThat(standard).isNotEqualTo(belgian);
        assertThat(zone.faults()).isEmpty();
        assertThat(zone.documentNumber()).isEqualTo("612345678905");
        assertThat(zone.warnings()).extracting(Fault::rule).containsExactly("filler-counted");
        assertThat(longNumber(number, "905" + standard).warnings()).isEmpty();
    }

    @Test
    void aLongNumberThatFollowsNeitherRuleIsWrong() {
        MachineReadableZone zone = longNumber("612345678", "9050");

        assertThat(zone.checkDigitsValid()).isFalse();
    }

    // The composite check digit of the old French card covers both lines, not the parts that Doc 9303-6 names.
    @Test
    void theOldFrenchCardHasALayoutOfItsOwn() {
        String first = "IDFRAMARTIN<<<<<<<<<<<<<<<<<<<750021";
        String second = "0411750" + "12345" + CheckDigit.over("041175012345") + "CAMILLE<<LOUIS" + "800229"
                + CheckDigit.over("800229") + "F";

        MachineReadableZone zone = MrzParser.parse(List.of(first, second + CheckDigit.over(first + second)));

        assertThat(zone.faults()).isEmpty();
        assertThat(zone.format()).isEqualTo(MrzFormat.FRENCH_ID);
        assertThat(zone.documentNumber()).isEqualTo("041175012345");
        assertThat(zone.primaryIdentifier()).isEqualTo("MARTIN");
        assertThat(zone.secondaryIdentifier()).isEqualTo("CAMILLE LOUIS");
        assertThat(zone.birth()).hasToString("80-02-29");
        assertThat(zone.nationality()).isEmpty();
        assertThat(zone.expiry()).isEqualTo(MrzDate.UNKNOWN);
        assertThat(zone.optionalData()).containsExactly("750021");
        assertThat(zone.checkDigits())
                .extracting(CheckDigit::field)
                .containsExactly("documentNumber", "birth", "composite");
    }

    @Test
    void germanNumbersNeedNoDigitsAndTheCountryIsOneLetter() {
        var lines = MrzWriter.write(
                MrzFormat.TD1,
                new MrzFields(
                        "ID",
                        "DEU",
                        "LZKXYCFGH",
                        "Müller-Weiß",
                        "Jörg",
                        "DEU",
                        MrzDate.UNKNOWN,
                        MrzSex.MALE,
                        MrzDate.UNKNOWN,
                        "",
                        ""));

        MachineReadableZone zone = MrzParser.parse(lines);

        assertThat(lines.getFirst()).startsWith("IDD<<LZKXYCFGH");
        assertThat(lines.get(2)).startsWith("MUELLER<WEISS<<JOERG<");
        assertThat(zone.faults()).isEmpty();
        assertThat(zone.issuer()).isEqualTo("DEU");
    }

    @Test
    void unknownPartsOfDatesStayUnknown() {
        var lines = Specimens.changed(Specimens.MRV_A, 2, 14, "40<<<<" + CheckDigit.over("40<<<<"));

        MachineReadableZone zone = MrzParser.parse(lines);

        assertThat(zone.faults()).isEmpty();
        assertThat(zone.birth()).hasToString("40-XX-XX");
    }

    private static MachineReadableZone longNumber(String number, String rest) {
        String first = ("I<UTO" + number + "<" + rest + "<".repeat(30)).substring(0, 30);
        String second = "8001014M3001019UTO<<<<<<<<<<<";
        char composite = CheckDigit.over(
                first.substring(5) + second.substring(0, 7) + second.substring(8, 15) + second.substring(18));
        return MrzParser.parse(List.of(
                first.replace("UTO", "BEL"),
                second.replace("UTO", "BEL") + composite,
                "PEETERS<<AN<<<<<<<<<<<<<<<<<<<"));
    }
}
