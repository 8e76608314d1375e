package org.liaisonhub.hub.indexing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.liaisonhub.hub.records.Samples.json;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.liaisonhub.hub.records.ChangeFeed.Change;
import org.liaisonhub.hub.records.Samples;
import org.liaisonhub.hub.records.Status;
import org.liaisonhub.hub.records.databases.DatabaseDefinition;
import org.liaisonhub.matching.dates.PartialDate;
import org.liaisonhub.matching.names.PersonName;
import org.liaisonhub.matching.persons.Person;
import org.liaisonhub.matching.persons.Sex;
import org.liaisonhub.search.IndexedRecord;
import org.liaisonhub.search.TravelDocument;

class RecordReaderTest {
    private final RecordReader reader = new RecordReader();

    @Test
    void aPersonIsReadWithAllThatIdentifiesItAndNothingElse() {
        var read = read(Samples.NOMINAL, """
                {"person-status": "WANTED", "purpose": "ARREST_SEARCH", "marks": ["scar"], "offences": ["theft"],
                 "names": [{"family": "ERIKSSON", "given": "ANNA MARIA"}, {"full": "Анна", "quality": "alias"},
                           {"full": "ANN", "quality": "weak"}],
                 "dates-of-birth": ["1974-08-12", "1958/1963"], "sex": "F", "nationalities": ["UTO", "FRA"],
                 "birthplaces": ["Zenith"], "father": {"full": "SOMEBODY ELSE"},
                 "identity-documents": [{"number": "L898902C3", "country": "UTO", "type": "P", "note": "x"}]}""");

        assertThat(read)
                .isEqualTo(new IndexedRecord(
                        7,
                        3,
                        1,
                        5,
                        new Person(
                                List.of(
                                        new PersonName("", "ERIKSSON", "ANNA MARIA", PersonName.Quality.PRIMARY),
                                        new PersonName("Анна", "", "", PersonName.Quality.ALIAS),
                                        new PersonName("ANN", "", "", PersonName.Quality.WEAK)),
                                List.of(PartialDate.parse("1974-08-12"), PartialDate.parse("1958/1963")),
                                Sex.FEMALE,
                                List.of("UTO", "FRA"),
                                List.of("Zenith")),
                        List.of(new TravelDocument("L898902C3", "", "UTO", "P"))));
    }

    @Test
    void aStolenDocumentIsAboutNobody() {
        var read = read(Samples.DOCUMENTS, """
                {"document-number": "A100", "last-number": "A199", "issuing-country": "UTO", "document-type": "P",
                 "fraud-type": "STOLEN_BLANK", "theft-place": "x"}""");

        assertThat(read.person()).isNull();
        assertThat(read.travelDocuments()).containsExactly(new TravelDocument("A100", "A199", "UTO", "P"));
    }

    @Test
    void anEntityIsNoPersonButItsDocumentsAreRead() {
        var content = "{\"subject\":\"%s\",\"names\":[\"EXAMPLE\"],\"documents\":[{\"number\":\"77\"}]}";

        assertThat(read(Samples.SANCTIONS, content.formatted("entity")).person())
                .isNull();
        assertThat(read(Samples.SANCTIONS, content.formatted("entity")).travelDocuments())
                .containsExactly(new TravelDocument("77", "", "", ""));
        assertThat(read(Samples.SANCTIONS, content.formatted("person")).person())
                .isNotNull();
    }

    private IndexedRecord read(DatabaseDefinition database, String content) {
        var normal = database.normalise(json(content));
        return reader.read(new Change(1, 7, 3, database, Status.ACTIVE, 5, normal.toString()));
    }
}
