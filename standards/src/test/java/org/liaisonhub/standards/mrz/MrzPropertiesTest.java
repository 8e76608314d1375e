package org.liaisonhub.standards.mrz;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.liaisonhub.standards.codes.Countries;
import org.liaisonhub.standards.codes.Country;

class MrzPropertiesTest {
    private static final String ALPHABET = "<0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ";
    private static final List<MrzSex> SEXES = List.of(MrzSex.values());
    private static final List<Country> COUNTRIES = List.copyOf(Countries.all());

    @ParameterizedTest
    @EnumSource(MrzFormat.class)
    void whatIsWrittenIsReadAgain(MrzFormat format) {
        var random = new Random(9303);
        for (int i = 0; i < 3000; i++) {
            MrzFields fields = fields(random, format);

            MachineReadableZone zone = MrzParser.parse(MrzWriter.write(format, fields));

            assertThat(zone.faults()).as("run %d", i).isEmpty();
            assertThat(zone.format()).isEqualTo(format);
            assertThat(zone.issuer()).isEqualTo(fields.issuer());
            assertThat(zone.documentNumber()).isEqualTo(fields.documentNumber());
            assertThat(zone.birth()).isEqualTo(fields.birth());
            assertThat(zone.sex()).isEqualTo(fields.sex());
            if (format != MrzFormat.FRENCH_ID) {
                assertThat(zone.nationality()).isEqualTo(fields.nationality());
                assertThat(zone.expiry()).isEqualTo(fields.expiry());
            }
            if (zone.truncatedName()) {
                assertThat(fields.primaryIdentifier().charAt(0))
                        .isEqualTo(zone.primaryIdentifier().charAt(0));
            } else {
                assertThat(zone.primaryIdentifier()).isEqualTo(fields.primaryIdentifier());
                assertThat(zone.secondaryIdentifier()).isEqualTo(fields.secondaryIdentifier());
            }
        }
    }

    // The weights 7, 3 and 1 have no factor in common with 10, so one changed character is found unless its value
    // differs by a multiple of ten, as 0 and A or 1 and L do: those no check digit can tell apart.
    @ParameterizedTest
    @EnumSource(MrzFormat.class)
    void oneChangedCharacterInACheckedFieldIsFoundUnlessItsValueIsCongruent(MrzFormat format) {
        var random = new Random(731);
        List<String> lines = MrzWriter.write(format, fields(random, format));
        ZoneLayout layout = format.layout();
        String zone = String.join("", lines);
        for (Slot slot : List.of(layout.documentNumber(), layout.birth(), layout.expiry())) {
            for (int at = slot.from(); at < slot.to() + (slot.width() > 0 ? 1 : 0); at++) {
                for (int letter = 0; letter < ALPHABET.length(); letter++) {
                    char other = ALPHABET.charAt(letter);
                    char before = zone.charAt(at);
                    if (other == before) {
                        continue;
                    }
                    int line = at / layout.lineLength() + 1;
                    int position = at % layout.lineLength() + 1;

                    MachineReadableZone changed =
                            MrzParser.parse(Specimens.changed(lines, line, position, String.valueOf(other)));

                    assertThat(!changed.valid() || value(before) % 10 == value(other) % 10)
                            .as("line %d position %d: %s instead of %s", line, position, other, before)
                            .isTrue();
                }
            }
        }
    }

    private static int value(char character) {
        return Math.max(0, ALPHABET.indexOf(character) - 1);
    }

    private static MrzFields fields(Random random, MrzFormat format) {
        int longest =
                format == MrzFormat.TD1 ? 20 : format == MrzFormat.TD2 ? 14 : format == MrzFormat.FRENCH_ID ? 12 : 9;
        String code = format == MrzFormat.FRENCH_ID
                ? "ID"
                : format.name().startsWith("MRV") ? "V" : format == MrzFormat.TD3 ? "P" : "I";
        String issuer = format == MrzFormat.FRENCH_ID ? "FRA" : country(random);
        // A long number ends with a letter or digit and is read up to the first filler: no filler stands inside it.
        String number = text(random, 1 + random.nextInt(longest), false);
        return new MrzFields(
                code,
                issuer,
                number,
                words(random, 1),
                random.nextInt(5) == 0 ? "" : words(random, 1),
                country(random),
                date(random),
                SEXES.get(random.nextInt(SEXES.size())),
                date(random),
                number.length() > 9 ? "" : text(random, random.nextInt(6), false),
                format == MrzFormat.TD1 ? text(random, random.nextInt(11), false) : "");
    }

    private static String country(Random random) {
        return COUNTRIES.get(random.nextInt(COUNTRIES.size())).alpha3();
    }

    private static String text(Random random, int length, boolean letters) {
        var text = new StringBuilder();
        for (int i = 0; i < length; i++) {
            text.append(ALPHABET.charAt(letters ? 11 + random.nextInt(26) : 1 + random.nextInt(36)));
        }
        return text.toString();
    }

    private static String words(Random random, int least) {
        var words = new StringBuilder();
        for (int i = 0; i < least + random.nextInt(3); i++) {
            words.append(i == 0 ? "" : " ").append(text(random, 1 + random.nextInt(12), true));
        }
        return words.toString();
    }

    private static MrzDate date(Random random) {
        MrzDate day = MrzDate.of(LocalDate.of(1930, 1, 1).plusDays(random.nextInt(36_000)));
        return switch (random.nextInt(6)) {
            case 0 -> MrzDate.UNKNOWN;
            case 1 -> MrzDate.parse(day.zoneText().substring(0, 4) + "<<");
            case 2 -> MrzDate.parse(day.zoneText().substring(0, 2) + "<<<<");
            default -> day;
        };
    }
}
