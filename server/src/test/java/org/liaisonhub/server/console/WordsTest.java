package org.liaisonhub.server.console;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import gg.jte.html.OwaspHtmlTemplateOutput;
import gg.jte.output.StringOutput;
import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.liaisonhub.hub.access.policy.Agreement;
import org.liaisonhub.hub.access.policy.Party;
import org.liaisonhub.hub.access.policy.Step;
import org.liaisonhub.hub.measures.InterimMeasure;
import org.liaisonhub.matching.comparison.NameExplanation.Reason;
import org.liaisonhub.matching.comparison.NameRelation;
import org.liaisonhub.matching.dates.CalendarSystem;
import org.liaisonhub.matching.dates.DateRelation;
import org.liaisonhub.matching.persons.Preset;
import org.liaisonhub.matching.words.NamePart;
import org.liaisonhub.matching.words.TokenRelation;

class WordsTest {
    private static final Words ENGLISH = Words.in(Language.ENGLISH);

    @ParameterizedTest
    @EnumSource(Language.class)
    void everyLanguageWordsEveryKey(Language language) {
        var ownWords = Words.in(language).keys().stream().filter(key -> !key.startsWith("database."));

        assertThat(ownWords).containsExactlyElementsOf(ENGLISH.keys());
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void everyLanguageKeepsThePlacesOfArguments(Language language) {
        assertThat(ENGLISH.keys())
                .allSatisfy(key -> assertThat(Words.in(language).text(key).contains("{0}"))
                        .as(key)
                        .isEqualTo(ENGLISH.text(key).contains("{0}")));
    }

    @Test
    void userDataInASentenceIsIsolatedAndEscaped() {
        var output = new StringOutput();

        ENGLISH.sentence("found.verify", "<i>Utopia</i>").writeTo(new OwaspHtmlTemplateOutput(output));

        assertThat(output.toString()).isEqualTo("Verify with <bdi>&lt;i&gt;Utopia&lt;/i&gt;</bdi> before any action.");
    }

    @ParameterizedTest
    @CsvSource({
        "relation, NO_SUCH_RELATION, no such relation",
        "warning, may-bite, may bite",
        "action, Detain and inform the bureau., Detain and inform the bureau.",
        "relation, 1971, 1971",
        "sex, F, Female"
    })
    void codesAreWordedAndUnknownOnesStayReadable(String family, String code, String words) {
        assertThat(ENGLISH.code(family, code)).isEqualTo(words);
    }

    @Test
    void databasesHaveTheTitleOfTheirDefinitionWhereALanguageHasNone() {
        assertThat(ENGLISH.database("nominal", "Persons")).isEqualTo("Persons");
        assertThat(Words.in(Language.ARABIC).database("nominal", "Persons")).startsWith("الأشخاص");
        assertThat(Words.in(Language.ARABIC).database("vessels", "Vessels")).isEqualTo("Vessels");
    }

    @ParameterizedTest
    @CsvSource({
        "mrz[0], Zone 1",
        "persons[1], Person 2",
        "travelDocuments[0], Travel document 1",
        "vehicles[0], vehicles[0]",
        "mrz, mrz"
    })
    void subjectsAreNamedAsPeopleCount(String path, String words) {
        assertThat(ENGLISH.subject(path)).isEqualTo(words);
    }

    @Test
    void everyRelationThatTheMatcherKnowsIsWorded() {
        var codes = Stream.concat(Arrays.stream(NameRelation.values()), Arrays.stream(DateRelation.values()))
                .map(relation -> "relation." + relation.name());

        assertThat(ENGLISH.keys()).containsAll(codes.toList());
    }

    @Test
    void everyCalendarOfAConversionAndEveryPresetIsWorded() {
        var calendars = Arrays.stream(CalendarSystem.values())
                .filter(calendar -> calendar != CalendarSystem.GREGORIAN)
                .map(calendar -> "relation." + DateRelation.CALENDAR_CONVERTED + "_" + calendar);
        var presets = Arrays.stream(Preset.values()).map(preset -> "preset." + preset.code());

        assertThat(ENGLISH.keys()).containsAll(Stream.concat(calendars, presets).toList());
    }

    @Test
    void everyCodeOfAnExplainedNameIsWorded() {
        var codes = Stream.of(
                        Arrays.stream(TokenRelation.values()).map(code -> "word-relation." + code),
                        Arrays.stream(NamePart.values()).map(code -> "part." + code),
                        Arrays.stream(Reason.values()).map(code -> "name-rest." + code))
                .flatMap(keys -> keys);

        assertThat(ENGLISH.keys()).containsAll(codes.toList());
    }

    @Test
    void everyRuleAndEveryKindOfPartyAndMeasureIsWorded() {
        var codes = Stream.of(
                        Arrays.stream(Step.Rule.values()).map(code -> "rule." + code),
                        Arrays.stream(Party.Kind.values()).map(code -> "party-kind." + code),
                        Arrays.stream(InterimMeasure.Kind.values()).map(code -> "measure-kind." + code),
                        Arrays.stream(Agreement.State.values()).map(code -> "explain.state." + code))
                .flatMap(keys -> keys);

        assertThat(ENGLISH.keys()).containsAll(codes.toList());
    }

    @ParameterizedTest
    @CsvSource({
        "ru:ICAO, Russian (ICAO), الروسية (ICAO)",
        "ar:customary, Arabic (customary), العربية (مألوف)",
        "fa, Persian, الفارسية",
        "ar:DIN+ru:popular, Arabic (DIN) + Russian (popular), العربية (DIN) + الروسية (شائع)",
        "cyr:any, Cyrillic letters, الحروف السيريلية",
        "known-pair, known pairs of words, أزواج كلمات معروفة"
    })
    void routesFromWritingToWritingAreNamed(String via, String english, String arabic) {
        assertThat(ENGLISH.via(via)).isEqualTo(english);
        assertThat(Words.in(Language.ARABIC).via(via)).isEqualTo(arabic);
    }

    @Test
    void missingWordsAreABug() {
        assertThatThrownBy(() -> ENGLISH.text("no.such.key")).isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @CsvSource({
        "'', 'ar,en;q=0.5', ARABIC",
        "'', 'fr-CH, ar-EG;q=0.8, en;q=0.9', ENGLISH",
        "'', 'ar;q=0, en', ENGLISH",
        "ar, en, ARABIC",
        "xx, ar, ARABIC",
        "'', '', ENGLISH",
        "'', ';;;=', ENGLISH"
    })
    void choosesTheLanguage(String chosen, String accepted, Language language) {
        assertThat(Language.choose(chosen, accepted)).isEqualTo(language);
    }
}
