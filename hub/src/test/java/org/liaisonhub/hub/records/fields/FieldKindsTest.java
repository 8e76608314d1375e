package org.liaisonhub.hub.records.fields;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.liaisonhub.standards.InvalidValue;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class FieldKindsTest {
    private static final Map<String, String> COLOURS = Map.of("DARK_RED", "dark red", "BLUE", "blue");

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "country            | \"UTO\"                                   | \"UTO\"",
                "country            | \"d<<\"                                   | \"DEU\"",
                "country            | \"fr\"                                    | \"FRA\"",
                "country            | \"Russian Federation\"                    | \"RUS\"",
                "document-number    | \" l 898-902/c3 \"                        | \"L898902C3\"",
                "partial-date       | \"1971~\"                                 | \"1971~\"",
                "partial-date       | \"1958/1963\"                             | \"1958/1963\"",
                "partial-date       | 1971                                      | \"1971\"",
                "partial-date       | \"34@2019-03-01\"                           | \"1984/1985\"",
                "partial-date       | \"jalali:1365-05-12\"                       | \"jalali:1365-05-12\"",
                "date               | \"2024-02-29\"                            | \"2024-02-29\"",
                "sex                | \"female\"                                | \"F\"",
                "sex                | \"<\"                                     | \"X\"",
                "count              | \"180\"                                   | 180",
                "count              | 180                                       | 180",
                "flag               | \"Yes\"                                   | true",
                "code               | \"dark red\"                              | \"DARK_RED\"",
                "text               | \"  Ме\u0301тки  \"                       | \"Ме\u0301тки\"",
                "person-name        | \"ERIKSSON\"                              | {\"full\":\"ERIKSSON\"}",
                "person-name        | {\"given\":\"ANNA\",\"family\":\"ERIKSSON\",\"quality\":\"PRIMARY\"} | {\"family\":\"ERIKSSON\",\"given\":\"ANNA\"}",
                "person-name        | {\"full\":\"ERIKSSON\",\"quality\":\"Weak\"} | {\"full\":\"ERIKSSON\",\"quality\":\"weak\"}",
                "identity-document  | {\"type\":\"p\",\"number\":\"L898902C3\",\"note\":\"\"}  | {\"number\":\"L898902C3\",\"type\":\"P\"}"
            })
    void readsForgivinglyIntoOneForm(String kind, String given, String normal) {
        var normalised = kind(kind).normalise(json(given), "field");

        assertThat(normalised.toString()).isEqualTo(json(normal).toString());
        assertThat(kind(kind).normalise(normalised, "field")).isEqualTo(normalised);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "country           | \"ZZZ\"                              | field",
                "country           | [\"FRA\"]                            | field",
                "document-number   | \"<<<\"                              | field",
                "document-number   | \"12345678901234567890123456789012345678901\" | field",
                "partial-date      | \"1971-02-30\"                       | field",
                "partial-date      | \"30.01.1971\"                       | field",
                "date              | \"2026-02-31\"                       | field",
                "date              | \"2026-02\"                          | field",
                "sex               | \"W\"                                | field",
                "count             | \"-1\"                               | field",
                "count             | 1.5                                  | field",
                "flag              | \"perhaps\"                          | field",
                "code              | \"green\"                            | field",
                "code              | 7                                    | field",
                "text              | \"a\\u0000b\"                        | field",
                "text              | \"\\ud800\"                          | field",
                "text              | {}                                   | field",
                "person-name       | {\"quality\":\"weak\"}               | field",
                "person-name       | {\"full\":\"A\",\"family\":\"B\"}    | field",
                "person-name       | {\"surname\":\"B\"}                  | field",
                "person-name       | {\"family\":[\"B\"]}                 | field.family",
                "identity-document | {\"country\":\"FRA\"}                | field.number",
                "identity-document | {\"number\":\"1\",\"country\":\"Q\"} | field.country"
            })
    void refusesWhatItCannotUnderstandByPathAndRule(String kind, String given, String path) {
        assertThatThrownBy(() -> kind(kind).normalise(json(given), "field"))
                .isInstanceOfSatisfying(
                        InvalidValue.class, fault -> assertThat(fault.field()).isEqualTo(path));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "country           | \"FRA\"                                         | France (FRA)",
                "sex               | \"X\"                                           | unspecified",
                "code              | \"DARK_RED\"                                    | dark red",
                "flag              | true                                            | yes",
                "person-name       | {\"family\":\"ERIKSSON\",\"given\":\"ANNA\"}    | ERIKSSON, ANNA",
                "identity-document | {\"number\":\"L898902C3\",\"type\":\"P\"}       | passport L898902C3"
            })
    void showsValuesInWords(String kind, String value, String words) {
        assertThat(kind(kind).text(json(value))).isEqualTo(words);
    }

    @ParameterizedTest
    @ValueSource(strings = {"colour", "", "person_name"})
    void refusesAnUnknownKindByListingThem(String kind) {
        assertThatThrownBy(() -> FieldKinds.of(kind, Map.of()))
                .isInstanceOf(InvalidValue.class)
                .hasMessageContaining("person-name");
    }

    @Test
    void codesBelongToCodesOnly() {
        assertThatThrownBy(() -> FieldKinds.of("code", Map.of())).isInstanceOf(InvalidValue.class);
        assertThatThrownBy(() -> FieldKinds.of("text", COLOURS)).isInstanceOf(InvalidValue.class);
    }

    private static FieldKind kind(String name) {
        return FieldKinds.of(name, name.equals("code") ? COLOURS : Map.of());
    }

    private static JsonNode json(String text) {
        return new JsonMapper().readTree(text);
    }
}
