package org.liaisonhub.hub.imports.lists;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import org.liaisonhub.hub.imports.rows.CsvReader;
import org.liaisonhub.hub.records.databases.Definitions;
import org.liaisonhub.standards.InvalidValue;

/** Whatever a file holds: rows, named faults, and every line told once. */
class ImportFuzzTest {
    private static final Definitions DEFINITIONS = Definitions.standard();

    @FuzzTest(maxDuration = "2m")
    void anyBytesAreRowsOrNamedFaults(byte[] bytes) throws IOException {
        var reader = new CsvReader(new ByteArrayInputStream(bytes));
        long line = 0;
        for (var row = reader.next(); row != null; row = reader.next()) {
            assertThat(row.line()).isGreaterThan(line);
            line = row.line();
            assertThat(row.sound()).isEqualTo(!row.fields().isEmpty());
        }
        assertThat(reader.consumed()).isEqualTo(bytes.length);
    }

    @FuzzTest(maxDuration = "2m")
    void anyRemarksMakeARecordThatItsDatabaseTakes(byte[] bytes) {
        String remarks = new String(bytes, StandardCharsets.US_ASCII).replaceAll("[^ -~]", " ");
        var nations = new Nations();
        var party = new ListedParty("person", nations);
        party.name("ANNA PRIMER", ListedParty.Quality.PRIMARY, "");

        OfacRemarks.read(remarks, party, nations);

        assertThat(DEFINITIONS
                        .require("national-sanctions")
                        .normalise(party.content())
                        .has("names"))
                .isTrue();
    }

    @FuzzTest(maxDuration = "2m")
    void anyAliasMakesNames(byte[] bytes) {
        String alias = new String(bytes, StandardCharsets.UTF_8);

        assertThat(AliasText.read(alias).names()).isNotEmpty();
    }

    @FuzzTest(maxDuration = "2m")
    void anyXmlIsEntriesOrANamedFault(byte[] bytes) throws IOException {
        try (var reader = new XmlEntryReader(
                new ByteArrayInputStream(bytes), "CONSOLIDATED_LIST", Set.of("INDIVIDUAL", "ENTITY"))) {
            while (reader.next() != null) {
                // to its end
            }
        } catch (InvalidValue e) {
            assertThat(e.field()).matches("document|line \\d+");
        }
    }
}
