package org.liaisonhub.hub.imports.lists;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.liaisonhub.hub.imports.rows.Row;
import org.liaisonhub.standards.InvalidValue;
import tools.jackson.databind.json.JsonMapper;

final class OfacRowsTest {
    @TempDir
    Path folder;

    @Test
    void readsAPersonWithAliasesAddressesAndRemarks() throws IOException {
        var row = (Row.Read) rows(sample()).getFirst();

        assertThat(row.sourceKey()).isEqualTo("101");
        assertThat(row.content()).isEqualTo(JsonMapper.shared().readTree("""
                {"subject": "person",
                 "names": [
                   {"family": "MUSTER", "given": "Erika", "quality": "primary"},
                   {"family": "SAMPLE", "given": "Erica", "quality": "alias"},
                   {"full": "DIE PROBE", "quality": "weak"}],
                 "dates-of-birth": ["1964-08-12", "1965~"],
                 "birthplaces": ["Nakuru, Kenya"],
                 "nationalities": ["KEN"],
                 "documents": [
                   {"number": "C01X00T47", "country": "DEU", "type": "P", "issued-on": "2011-02-01",
                    "expires-on": "2021-01-31",
                    "note": "Passport, C01X00T47, Germany, 01 Feb 2011, 31 Jan 2021"},
                   {"number": "123", "type": "I", "note": "National ID No., 123"}],
                 "designations": ["Director of samples"],
                 "addresses": ["1 Example Road, Nairobi, Kenya"],
                 "list": "EXA, SAMPLE",
                 "reference-number": "101",
                 "sex": "F",
                 "remarks": ["nationality: Atlantis", "Linked To: EXAMPLE (A; B)"]}
                """));
        assertThat(row.unmapped()).containsExactly("nationality: Atlantis");
    }

    @Test
    void takesEntitiesAndTellsVesselsAndAircraft() throws IOException {
        var rows = rows(sample());

        assertThat(rows).hasSize(4);
        assertThat(((Row.Read) rows.get(1)).content().path("names").findValuesAsString("full"))
                .containsExactly("EXAMPLE HOLDING", "SAMPLE HOLDING");
        assertThat(rows.subList(2, 4))
                .extracting(row -> ((Row.Foreign) row).kind())
                .containsExactly("vessel", "aircraft");
    }

    @Test
    void refusesASetWithoutAllItsFiles() throws IOException {
        Files.copy(sample().resolve("sdn.csv"), folder.resolve("SDN.CSV"));

        assertThatThrownBy(() -> rows(folder)).isInstanceOf(InvalidValue.class).hasMessageStartingWith("alt.csv: ");
    }

    @Test
    void refusesATruncatedRowBeforeTheFirstOne() throws IOException {
        for (String name : List.of("sdn.csv", "alt.csv", "add.csv")) {
            Files.copy(sample().resolve(name), folder.resolve("ofac_" + name));
        }
        String sdn = Files.readString(folder.resolve("ofac_sdn.csv"));
        Files.writeString(folder.resolve("ofac_sdn.csv"), sdn.substring(0, sdn.length() - 30));

        assertThatThrownBy(() -> rows(folder))
                .isInstanceOf(InvalidValue.class)
                .hasMessageStartingWith("sdn.csv line 4: ");
    }

    private static Path sample() {
        try {
            return Path.of(Objects.requireNonNull(OfacRowsTest.class.getResource("ofac"))
                    .toURI());
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    private static List<Row> rows(Path folder) throws IOException {
        List<Row> rows = new ArrayList<>();
        try (var source = new OfacRows(folder)) {
            for (var row = source.next(); row != null; row = source.next()) {
                rows.add(row);
            }
        }
        return rows;
    }
}
