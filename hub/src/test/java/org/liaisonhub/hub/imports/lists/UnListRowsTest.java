package org.liaisonhub.hub.imports.lists;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.liaisonhub.hub.imports.rows.Row;
import org.liaisonhub.standards.InvalidValue;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

final class UnListRowsTest {
    @TempDir
    Path folder;

    @Test
    void takesEverythingThatTheListSaysOfAPerson() throws IOException {
        var row = (Row.Read) rows(sample()).getFirst();

        assertThat(row.sourceKey()).isEqualTo("EXi.001");
        assertThat(row.content()).isEqualTo(JsonMapper.shared().readTree("""
                {"subject": "person",
                 "names": [
                   {"full": "ANNA MARIA PRIMER", "quality": "primary"},
                   {"full": "Анна Мария Пример", "quality": "primary"},
                   {"family": "PRIMER", "given": "Ana", "quality": "alias"},
                   {"full": "Ана Пример", "quality": "alias"},
                   {"full": "Аня", "quality": "alias"},
                   {"full": "Umm Mithal", "quality": "weak"}],
                 "dates-of-birth": ["1970-02-05", "1971-03-02", "1972~", "1968/1973"],
                 "birthplaces": ["Nakuru, Kenya", "Eldoret, Rift Valley, Kenya"],
                 "nationalities": ["KEN"],
                 "documents": [
                   {"number": "AK0000001", "country": "KEN", "type": "P", "issued-on": "2011-12-07",
                    "note": "Passport, Kenyan passport number AK0000001, Kenya, 2011-12-07, Nairobi, expired"}],
                 "titles": ["Dr."],
                 "designations": ["Director of examples", "Treasurer"],
                 "addresses": ["1 Example Road, Nairobi, Kenya (in 2010)"],
                 "sex": "F",
                 "list": "Example",
                 "reference-number": "EXi.001",
                 "listed-on": "2012-12-31",
                 "submitted-by": "Nobody",
                 "updated-on": ["2016-10-13", "2020-01-02"],
                 "comments": ["An invented person."],
                 "remarks": [
                   "alias PRIMER, Ana (Ана Пример): original script: Аня",
                   "date of birth: Approximately",
                   "date of birth: 30-35 years old",
                   "nationality: Atlantis",
                   "document: National Identification Number, issued in 1974"]}
                """));
        assertThat(row.unmapped())
                .containsExactly("date of birth", "nationality: Atlantis", "document without a number");
    }

    @Test
    void keepsElementsThatItDoesNotKnowInWords() throws IOException {
        Path file = write(list("<INDIVIDUAL><REFERENCE_NUMBER>EXi.9</REFERENCE_NUMBER><FIRST_NAME>ANNA</FIRST_NAME>"
                + "<EYES><VALUE>brown</VALUE></EYES><INDIVIDUAL_ALIAS><ALIAS_NAME>Ana</ALIAS_NAME><TONE>soft</TONE>"
                + "</INDIVIDUAL_ALIAS></INDIVIDUAL>"));

        var row = (Row.Read) rows(file).getFirst();

        assertThat(row.content().path("remarks").valueStream().map(JsonNode::asString))
                .containsExactly("EYES: brown", "INDIVIDUAL_ALIAS TONE: soft");
        assertThat(row.unmapped()).containsExactly("element EYES", "element INDIVIDUAL_ALIAS TONE");
    }

    @Test
    void takesEntities() throws IOException {
        var row = (Row.Read) rows(sample()).getLast();

        assertThat(row.sourceKey()).isEqualTo("EXe.001");
        assertThat(row.content().path("subject").asString()).isEqualTo("entity");
        assertThat(row.content().path("names").findValuesAsString("full"))
                .containsExactly("EXAMPLE TRADING COMPANY", "Sample Trading", "Specimen Trading");
    }

    @Test
    void refusesATruncatedListBeforeItsFirstEntry() throws IOException {
        String whole = Files.readString(sample());
        Path file = write(whole.substring(0, whole.length() - 200));

        assertThatThrownBy(() -> rows(file))
                .isInstanceOf(InvalidValue.class)
                .hasMessageMatching("line \\d+: .*well-formed.*");
    }

    @Test
    void refusesAnExternalEntityAndNeverReadsIt() throws IOException {
        Path secret = Files.writeString(folder.resolve("secret"), "TOP");
        Path file = write("<!DOCTYPE x [<!ENTITY e SYSTEM \"" + secret.toUri() + "\">]>"
                + list("<INDIVIDUAL><REFERENCE_NUMBER>&e;</REFERENCE_NUMBER></INDIVIDUAL>"));

        assertThatThrownBy(() -> rows(file)).isInstanceOf(InvalidValue.class).hasMessageContaining("DOCTYPE");
    }

    @Test
    void refusesABillionLaughs() throws IOException {
        Path file = write("<!DOCTYPE x [<!ENTITY a \"ha\"><!ENTITY b \"&a;&a;&a;&a;\"><!ENTITY c \"&b;&b;&b;&b;\">]>"
                + list("<INDIVIDUAL><FIRST_NAME>&c;</FIRST_NAME></INDIVIDUAL>"));

        assertThatThrownBy(() -> rows(file)).isInstanceOf(InvalidValue.class).hasMessageContaining("DOCTYPE");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "PK\u0003\u0004\u0000\u0001",
                "<?xml version=\"1.0\"?>",
                "plain words",
                "<CONSOLIDATED_LIST>&x;"
            })
    void refusesWhatIsNoXml(String content) throws IOException {
        Path file = write(content);

        assertThatThrownBy(() -> rows(file)).isInstanceOf(InvalidValue.class).hasMessageContaining("well-formed");
    }

    @Test
    void refusesAnotherDocument() throws IOException {
        assertThatThrownBy(() -> rows(write("<LIST/>")))
                .isInstanceOf(InvalidValue.class)
                .hasMessageContaining("CONSOLIDATED_LIST");
        assertThatThrownBy(() -> rows(write(list(""))))
                .isInstanceOf(InvalidValue.class)
                .hasMessageContaining("INDIVIDUAL or ENTITY");
    }

    @Test
    void refusesAnEntryThatIsDeeperThanAnyTrueOne() throws IOException {
        Path file = write(list("<INDIVIDUAL>" + "<A>".repeat(2_000) + "</A>".repeat(2_000) + "</INDIVIDUAL>"));

        assertThatThrownBy(() -> rows(file)).isInstanceOf(InvalidValue.class).hasMessageContaining("elements deep");
    }

    @Test
    void anEntryWithoutItsNumberIsTold() throws IOException {
        Path file = write(list("<INDIVIDUAL><FIRST_NAME>ANNA</FIRST_NAME></INDIVIDUAL>"));

        assertThat(rows(file)).singleElement().isInstanceOf(Row.Faulty.class);
    }

    private static String list(String entries) {
        return "<CONSOLIDATED_LIST><INDIVIDUALS>" + entries + "</INDIVIDUALS></CONSOLIDATED_LIST>";
    }

    private Path write(String content) throws IOException {
        Path file = Files.createTempFile(folder, "list", ".xml");
        return Files.writeString(file, content, StandardCharsets.UTF_8);
    }

    private static Path sample() {
        try {
            return Path.of(Objects.requireNonNull(UnListRowsTest.class.getResource("un-list.xml"))
                    .toURI());
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    private static List<Row> rows(Path file) throws IOException {
        List<Row> rows = new ArrayList<>();
        try (var source = new UnListRows(file, new Nations())) {
            for (var row = source.next(); row != null; row = source.next()) {
                rows.add(row);
            }
        }
        return rows;
    }
}
