package org.liaisonhub.hub.records.databases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.liaisonhub.hub.access.policy.Party;
import org.liaisonhub.standards.InvalidValue;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

class DefinitionsTest {
    private static final Definitions STANDARD = Definitions.standard();

    private static final String SMALL = """
            number: 20
            code: found-keys
            title: Found keys
            holds: Keys that were found.
            recorders: any-member
            fields:
              - {name: colour, kind: code, label: Colour, codes: {RED: red}}
              - {name: notches, kind: count, label: Notches, required: true}
            purpose: {code: SECURITY_CHECK, text: security checks}
            shown: {headline: "key[ of {colour}]", first-line: [colour]}
            retention: {keep-versions: P1Y}
            verify-within: PT1H
            """;

    @Test
    void fourDatabasesComeWithTheHub() {
        assertThat(STANDARD.all())
                .extracting(DatabaseDefinition::code)
                .containsExactly("nominal", "stolen-travel-documents", "un-sanctions", "national-sanctions");
    }

    @Test
    void stolenTravelDocumentsHaveNoFieldForANameOfAnybody() {
        var database = STANDARD.require("stolen-travel-documents");

        assertThat(database.fields()).noneMatch(field -> field.kind().name().equals("person-name"));
        assertThat(database.search().names()).isEmpty();
        assertThatThrownBy(() -> database.normalise(json("""
                        {"document-number": "L898902C3", "issuing-country": "UTO", "document-type": "P",
                         "fraud-type": "LOST", "holder": "ERIKSSON"}""")))
                .isInstanceOf(InvalidValue.class)
                .hasMessageContaining("has only the fields of stolen-travel-documents")
                .hasMessageNotContaining("ERIKSSON");
    }

    @Test
    void equalContentsBecomeEqualInTheOrderOfTheDefinition() {
        var database = STANDARD.require("stolen-travel-documents");

        var normal = database.normalise(json("""
                {"fraud-type": "stolen blank", "issuing-country": "Utopia", "theft-place": " ", "document-type": "p",
                 "document-number": "l 898902 c3", "last-number": "L898902C3"}"""));

        assertThat(normal.toString())
                .isEqualTo("{\"document-number\":\"L898902C3\",\"issuing-country\":\"UTO\",\"document-type\":\"P\","
                        + "\"fraud-type\":\"STOLEN_BLANK\"}");
        assertThat(database.normalise(normal)).isEqualTo(normal);
        assertThat(database.sourceKeyOf(normal)).contains("UTO-P-L898902C3");
        assertThat(database.headline(normal))
                .isEqualTo("passport L898902C3 of Utopia (specimen) (UTO): stolen as a blank");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "{\"issuing-country\":\"UTO\",\"document-type\":\"P\",\"fraud-type\":\"LOST\"} | document-number",
                "{\"document-number\":\"A100\",\"last-number\":\"A099\",\"issuing-country\":\"UTO\",\"document-type\":\"P\",\"fraud-type\":\"LOST\"} | last-number",
                "{\"document-number\":\"A1\",\"issuing-country\":\"Nowhere\",\"document-type\":\"P\",\"fraud-type\":\"LOST\"} | issuing-country",
                "{\"document-number\":[\"A1\"],\"issuing-country\":\"UTO\",\"document-type\":\"P\",\"fraud-type\":\"LOST\"} | document-number"
            })
    void brokenRulesAreNamedWithTheirField(String content, String field) {
        assertThatThrownBy(() -> STANDARD.require("stolen-travel-documents").normalise(json(content)))
                .isInstanceOfSatisfying(
                        InvalidValue.class, fault -> assertThat(fault.field()).isEqualTo(field));
    }

    @Test
    void aFaultInAListNamesItsPlace() {
        assertThatThrownBy(() -> STANDARD.require("nominal").normalise(json("""
                        {"person-status": "WANTED", "purpose": "WARNING",
                         "names": ["ERIKSSON", {"family": {"x": 1}}]}""")))
                .hasMessageStartingWith("names[1].family:");
    }

    @Test
    void onlyTheIssuingCountryOwnsItsDocuments() {
        var database = STANDARD.require("stolen-travel-documents");
        var content = database.normalise(json("""
                {"document-number": "L898902C3", "issuing-country": "UTO", "document-type": "P", "fraud-type": "LOST"}"""));

        database.checkOwner(new Party(1, "UTO", "Utopia", Party.Kind.COUNTRY), content);

        assertThatThrownBy(() -> database.checkOwner(new Party(2, "FRA", "France", Party.Kind.COUNTRY), content))
                .isInstanceOf(InvalidValue.class)
                .hasMessageStartingWith("issuing-country:");
        assertThatThrownBy(() -> database.checkOwner(new Party(3, "UTO", "Utopia", Party.Kind.ORGANISATION), content))
                .isInstanceOf(InvalidValue.class);
    }

    @Test
    void aHitOnAPersonNamesActionAndWarnings() {
        var database = STANDARD.require("nominal");
        var content = database.normalise(json("""
                {"person-status": "wanted", "purpose": "arrest search", "names": [{"family": "ERIKSSON", "given": "ANNA MARIA"}],
                 "dates-of-birth": "1974-08-12", "requested-action": "arrest", "warnings": ["armed", "escape risk", "ARMED"]}"""));

        assertThat(database.headline(content)).isEqualTo("ERIKSSON, ANNA MARIA, born 1974-08-12: wanted");
        assertThat(database.requestedAction(content)).startsWith("Arrest");
        assertThat(database.warnings(content)).containsExactly("ARMED", "ESCAPE_RISK");
        assertThat(database.firstLine(content).keySet())
                .extracting(FieldDefinition::name)
                .startsWith("warnings", "requested-action")
                .doesNotContain("purpose");
    }

    @Test
    void aRecordSaysNoActionSoTheDefinitionDoes() {
        var database = STANDARD.require("nominal");
        var content = database.normalise(
                json("{\"person-status\":\"MISSING\",\"purpose\":\"IDENTIFICATION\",\"names\":\"ERIKSSON\"}"));

        assertThat(database.requestedAction(content)).isEqualTo("Call the owner before any action");
        assertThat(database.headline(content)).isEqualTo("ERIKSSON: missing");
    }

    @Test
    void aSuspectedPersonIsCheckedDiscreetlyWhateverTheRecordAsksFor() {
        var database = STANDARD.require("nominal");
        var content = database.normalise(
                json("{\"person-status\":\"SUSPECTED\",\"purpose\":\"INFORMATION\",\"names\":\"ERIKSSON\","
                        + "\"requested-action\":\"DETAIN\"}"));

        assertThat(database.requestedAction(content)).startsWith("Discreet check: do not alert the person");
    }

    @Test
    void everyRecordIsKeptForAPurpose() {
        var passport = STANDARD.require("stolen-travel-documents").purpose();
        var person = STANDARD.require("nominal").purpose();

        assertThat(STANDARD.all()).allSatisfy(database -> {
            var purpose = database.purpose();
            assertThat(purpose.code().isEmpty()).isNotEqualTo(purpose.field().isEmpty());
        });
        assertThat(passport.of(json("{}"))).contains("SECURITY_CHECK");
        assertThat(person.of(json("{\"purpose\":\"ARREST_SEARCH\"}"))).contains("ARREST_SEARCH");
        assertThat(person.of(json("{}"))).isEmpty();
        assertThatThrownBy(() -> STANDARD.require("nominal")
                        .normalise(json("{\"person-status\":\"WANTED\",\"names\":[{\"family\":\"ERIKSSON\"}]}")))
                .isInstanceOf(InvalidValue.class)
                .hasMessage("purpose: is required");
    }

    @Test
    void documentsLeaveAfterTenYearsOrWhenTheirCountrySaysIfThatIsSooner() {
        var retention = STANDARD.require("stolen-travel-documents").retention();
        var today = LocalDate.of(2026, 3, 1);

        assertThat(retention.expiresOn(today, json("{}"))).contains(LocalDate.of(2036, 3, 1));
        assertThat(retention.expiresOn(today, json("{\"delete-on\":\"2027-01-01\"}")))
                .contains(LocalDate.of(2027, 1, 1));
        assertThat(retention.expiresOn(today, json("{\"delete-on\":\"2050-01-01\"}")))
                .contains(LocalDate.of(2036, 3, 1));
    }

    @Test
    void oneMoreFileIsOneMoreDatabase(@TempDir Path folder) throws IOException {
        Files.writeString(folder.resolve("found-keys.yaml"), SMALL);

        var definitions = Definitions.standardAnd(folder);

        var keys = definitions.require("found-keys");
        assertThat(definitions.find(20)).contains(keys);
        assertThat(keys.headline(keys.normalise(json("{\"notches\":\"5\"}")))).isEqualTo("key");
        assertThat(keys.schema().toString()).contains("\"enum\":[\"RED\"]").contains("\"required\":[\"notches\"]");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "number: 20          | number: 40000       | number",
                "number: 20          | number: 2           | number",
                "code: found-keys    | code: Found Keys    | code",
                "title: Found keys   | titel: Found keys   | keys",
                "any-member          | anybody             | recorders",
                "kind: count         | kind: colour        | fields[1].kind",
                "name: notches       | name: colour        | fields[1].name",
                "of {colour}         | of {color}          | headline",
                "first-line: [colour]| first-line: [color] | first-line",
                "keep-versions: P1Y  | keep-versions: 1Y   | retention.keep-versions",
                "verify-within: PT1H | verify-within: soon | verify-within",
                "any-member          | issuing-country     | recorders",
                "code: SECURITY_CHECK, text: security checks | why: checks            | purpose",
                "code: SECURITY_CHECK, text: security checks | code: SECURITY_CHECK   | purpose.text",
                "code: SECURITY_CHECK, text: security checks | field: colour          | purpose.field",
                "code: SECURITY_CHECK, text: security checks | field: notches         | purpose.field",
                "purpose:             | # purpose:          | purpose.code"
            })
    void aFaultyFileIsNamedWithThePlaceInIt(String right, String wrong, String place, @TempDir Path folder)
            throws IOException {
        Files.writeString(folder.resolve("broken.yaml"), SMALL.replace(right, wrong));

        assertThatThrownBy(() -> Definitions.standardAnd(folder))
                .isInstanceOf(InvalidValue.class)
                .hasMessageContaining(place);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "[", "null", "a: &a [*a, *a]", "- 1", "number: [1"})
    void rubbishIsNoDefinition(String yaml) {
        assertThatThrownBy(() -> Definitions.read(new ByteArrayInputStream(yaml.getBytes(StandardCharsets.UTF_8))))
                .isInstanceOf(InvalidValue.class);
    }

    @Test
    void anUnknownDatabaseIsRefusedByName() {
        assertThatThrownBy(() -> STANDARD.require("nominals"))
                .isInstanceOf(InvalidValue.class)
                .hasMessageStartingWith("database:")
                .hasMessageContaining("nominal, stolen-travel-documents, un-sanctions, national-sanctions");
    }

    private static ObjectNode json(String text) {
        return (ObjectNode) new JsonMapper().readTree(text);
    }
}
