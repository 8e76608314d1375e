package org.liaisonhub.standards.mrz;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class MrzWriterTest {
    private static final MrzDate BIRTH = MrzDate.of(LocalDate.of(1974, 8, 12));
    private static final MrzDate EXPIRY = MrzDate.of(LocalDate.of(2012, 4, 15));

    @Test
    void writesTheSpecimensOfTheStandard() {
        assertThat(MrzWriter.write(MrzFormat.TD3, fields("P", "L898902C3", "ZE184226B")))
                .isEqualTo(Specimens.TD3);
        assertThat(MrzWriter.write(MrzFormat.TD2, fields("I", "D23145890", ""))).isEqualTo(Specimens.TD2);
        assertThat(MrzWriter.write(MrzFormat.TD1, fields("I", "D23145890", ""))).isEqualTo(Specimens.TD1);
    }

    @Test
    void aLongNumberOpensTheOptionalData() {
        assertThat(MrzWriter.write(MrzFormat.TD1, fields("I", "D23145890734", "ABC"))
                        .getFirst())
                .isEqualTo("I<UTOD23145890<7349<ABC<<<<<<<");
        assertThat(MrzParser.parse(MrzWriter.write(MrzFormat.TD2, fields("I", "D23145890734", "")))
                        .documentNumber())
                .isEqualTo("D23145890734");
        assertThatThrownBy(() -> MrzWriter.write(MrzFormat.TD3, fields("P", "D23145890734", "")))
                .hasMessage("documentNumber: 1 to 9 letters and digits");
        assertThatThrownBy(() -> MrzWriter.write(MrzFormat.TD2, fields("I", "D23145890734", "ABC")))
                .hasMessageStartingWith("optionalData: ");
    }

    @ParameterizedTest
    @CsvSource({
        // fits
        "BENNELONG<WOOLOOMOOLOO, DIANE, 30, BENNELONG<WOOLOOMOOLOO<<DIANE",
        // the given names are cut
        "WOOLOOMOOLOO, ALEXANDER<PETER, 30, WOOLOOMOOLOO<<ALEXANDER<PETER",
        "WOOLOOMOOLOO, ALEXANDRINE<PETER, 30, WOOLOOMOOLOO<<ALEXANDRINE<PETE",
        // the cut would fall on a filler
        "ANNA, MARIA<BETA, 12, ANNA<<MARI<B",
        "ANNA, A<B<CECILIE, 10, ANN<<A<B<C",
        // one letter of the given names stays
        "ABCDEFGHIJKLMNOP, XENIA, 10, ABCDEFG<<X",
        "ABCDEFGHIJKLMNOP, '', 10, ABCDEFGHIJ"
    })
    void truncatesNamesThatAreTooLong(String primary, String secondary, int width, String written) {
        assertThat(NameTruncation.fit(primary, secondary, width)).isEqualTo(written);
    }

    @ParameterizedTest
    @EnumSource(MrzFormat.class)
    void aTruncatedZoneIsValidAndSaysSo(MrzFormat format) {
        var fields = new MrzFields(
                code(format),
                format == MrzFormat.FRENCH_ID ? "FRA" : "UTO",
                "A1",
                "Pneumonoultramicroscopicsilico",
                "Wolfeschlegelsteinhausenberger",
                "UTO",
                BIRTH,
                MrzSex.UNSPECIFIED,
                EXPIRY,
                "",
                "");

        MachineReadableZone zone = MrzParser.parse(MrzWriter.write(format, fields));

        assertThat(zone.faults()).isEmpty();
        assertThat(zone.truncatedName()).isTrue();
        assertThat(zone.secondaryIdentifier()).startsWith("W");
    }

    @Test
    void refusesWhatCannotStandInAZone() {
        assertThatThrownBy(() -> MrzWriter.write(MrzFormat.TD3, fields("P1", "A1", "")))
                .hasMessageStartingWith("documentCode");
        assertThatThrownBy(() -> MrzWriter.write(MrzFormat.MRV_A, fields("P", "A1", "")))
                .hasMessageStartingWith("documentCode");
        assertThatThrownBy(() -> MrzWriter.write(MrzFormat.TD3, fields("P", "", "")))
                .hasMessageStartingWith("documentNumber");
        assertThatThrownBy(() -> MrzWriter.write(MrzFormat.TD3, fields("P", "A-1", "")))
                .hasMessageStartingWith("documentNumber");
        assertThatThrownBy(() -> MrzWriter.write(MrzFormat.TD3, fields("P", "A1", "?")))
                .hasMessageStartingWith("optionalData");
        assertThatThrownBy(() -> MrzWriter.write(MrzFormat.TD3, named("QQQ", "A")))
                .hasMessageStartingWith("issuer");
        assertThatThrownBy(() -> MrzWriter.write(MrzFormat.TD3, named("UTO", " ")))
                .hasMessageStartingWith("primaryIdentifier");
        assertThatThrownBy(() -> MrzWriter.write(MrzFormat.TD3, named("UTO", "李")))
                .hasMessageStartingWith("name");
    }

    private static String code(MrzFormat format) {
        return switch (format) {
            case TD1, TD2 -> "I";
            case TD3 -> "P";
            case MRV_A, MRV_B -> "V";
            case FRENCH_ID -> "ID";
        };
    }

    private static MrzFields fields(String code, String number, String optional) {
        return new MrzFields(
                code, "UTO", number, "Eriksson", "Anna Maria", "UTO", BIRTH, MrzSex.FEMALE, EXPIRY, optional, "");
    }

    private static MrzFields named(String issuer, String primary) {
        return new MrzFields("P", issuer, "A1", primary, "Anna Maria", "UTO", BIRTH, MrzSex.FEMALE, EXPIRY, "", "");
    }
}
