package org.liaisonhub.matching.persons;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EvidenceOfFieldsTest {
    private final PersonMatcher matcher = new PersonMatcher();

    private String relation(Person asked, Person recorded) {
        var evidence = matcher.compare(matcher.prepare(asked), matcher.prepare(recorded))
                .evidence();
        return evidence.isEmpty() ? "" : evidence.getFirst().relation();
    }

    private static Person from(String nationality, String birthplace, List<IdentityDocument> documents) {
        return new Person(
                List.of(),
                List.of(),
                Sex.UNSPECIFIED,
                nationality.isEmpty() ? List.of() : List.of(nationality),
                birthplace.isEmpty() ? List.of() : List.of(birthplace),
                documents);
    }

    @ParameterizedTest
    @CsvSource({
        "LVA, LVA, EQUAL",
        "D, DEU, EQUAL",
        "GBN, GBR, EQUAL",
        "SUN, LVA, SUCCESSOR",
        "SRB, YUG, SUCCESSOR",
        "XKX, SRB, SUCCESSOR",
        "YMD, YEM, SUCCESSOR",
        "SSD, SDN, SUCCESSOR",
        "LVA, EST, DIFFERENT",
        "XXA, XXA, EQUAL",
        "XXA, SYR, ''",
        "XXX, XXX, ''"
    })
    void nationalitiesAgreeAcrossSuccession(String asked, String recorded, String relation) {
        assertThat(relation(from(asked, "", List.of()), from(recorded, "", List.of())))
                .isEqualTo(relation);
        assertThat(relation(from(recorded, "", List.of()), from(asked, "", List.of())))
                .isEqualTo(relation);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "Riga; Riga, Latvia; SHARED",
                "Rīga; Рига (СССР); SHARED",
                "Riga district; Ogre district; ''",
                "Riga, Latvia; Ogre, Lettonie; SAME_COUNTRY",
                "Riga, Latvia; Moscow, USSR; SAME_COUNTRY",
                "Tripoli, Libya; Tripoli (Lebanon); OTHER_COUNTRY",
                "Tripoli, Libya; طرابلس، ليبيا; SAME_COUNTRY",
                "Baghdad; Mosul; ''",
                "Iraq; Baghdad, Iraq; SAME_COUNTRY",
                "Cape Town; Cabo Verde; ''"
            })
    void birthplacesSpeakByTownAndByCountry(String asked, String recorded, String relation) {
        assertThat(relation(from("", asked, List.of()), from("", recorded, List.of())))
                .isEqualTo(relation);
    }

    @ParameterizedTest
    @CsvSource({
        "AB1230:UTO, AB1230:UTO, SAME_NUMBER_AND_ISSUER",
        "AB1230:UTO, AB1230:, SAME_NUMBER",
        "AB123O:UTO, AB1230:UTO, LOOK_ALIKE_NUMBER",
        "AB1230:UTO, AB1230:LVA, ''",
        "AB1230:UTO, AB1231:UTO, ''"
    })
    void documentsSpeakByNumberAndIssuer(String asked, String recorded, String relation) {
        assertThat(relation(from("", "", documents(asked)), from("", "", documents(recorded))))
                .isEqualTo(relation);
    }

    private static List<IdentityDocument> documents(String text) {
        String number = text.substring(0, text.indexOf(':'));
        return List.of(new IdentityDocument(number, number.replace('O', '0'), text.substring(number.length() + 1)));
    }

    @Test
    void aShortNumberSaysLittle() {
        var one = matcher.prepare(from("", "", documents("7:UTO")));
        var longer = matcher.prepare(from("", "", documents("AB1234:UTO")));

        assertThat(matcher.compare(one, one).evidence().getFirst().weight()).isEqualTo(Math.log(10));
        assertThat(matcher.compare(longer, longer).evidence().getFirst().weight())
                .isEqualTo(6 * Math.log(10));
    }

    @Test
    void presetsFollowEachOther() {
        Preset before = null;
        for (Preset preset : Preset.values()) {
            assertThat(Preset.ofCode(preset.code())).contains(preset);
            assertThat(preset.hit()).isGreaterThan(preset.possible());
            if (before != null) {
                assertThat(preset.possible()).isGreaterThan(before.possible());
                assertThat(preset.hit()).isGreaterThan(before.hit());
            }
            before = preset;
        }
        assertThat(Preset.ofCode("BALANCED")).isEmpty();
    }
}
