package org.liaisonhub.hub.indexing;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.liaisonhub.hub.Mutations;
import org.liaisonhub.hub.records.ChangeFeed.Change;
import org.liaisonhub.hub.records.Samples;
import org.liaisonhub.hub.records.Status;
import org.liaisonhub.search.MemoryRecordIndex;
import org.liaisonhub.search.subjects.SubjectIndex;

/** Whatever the change feed brings: the index takes it and goes on. */
class RecordReaderFuzzTest {
    private static final String PERSON = """
            {"person-status": "WANTED", "names": [{"family": "MUSTER", "given": "ERIKA"}, {"full": "X", "quality": "weak"}],
             "dates-of-birth": ["1974-08-12", "1958/1963"], "sex": "F", "nationalities": ["UTO"], "birthplaces": ["Zenith"],
             "identity-documents": [{"number": "L898902C3", "country": "UTO", "type": "P", "note": "x"}]}""";
    private static final String DOCUMENT = """
            {"document-number": "A100", "last-number": "A199", "issuing-country": "UTO", "document-type": "P"}""";

    /** Each of thousands of contents would be told. Held here because the logging system forgets loggers. */
    private static final Logger TOLD = Logger.getLogger("org.liaisonhub");

    private final RecordReader reader = new RecordReader();

    @BeforeAll
    static void tellNothing() {
        TOLD.setLevel(Level.OFF);
    }

    @AfterAll
    static void tellAgain() {
        TOLD.setLevel(Level.INFO);
    }

    @FuzzTest(maxDuration = "2m")
    void anyContentIsTakenIntoTheIndex(byte[] content) {
        var json = new String(content, StandardCharsets.UTF_8);
        try (var index = new SubjectIndex(new MemoryRecordIndex())) {
            var records = List.of(Samples.NOMINAL, Samples.DOCUMENTS).stream()
                    .map(database -> reader.read(new Change(1, database.number(), 1, database, Status.ACTIVE, 0, json)))
                    .toList();

            index.apply(records, List.of(), 1);
            index.refresh();

            assertThat(index.position()).isEqualTo(1);
            assertThat(index.size()).isEqualTo(2);
        }
    }

    @Test
    @Timeout(120)
    void contentsThatWereChangedAtRandomToo() {
        for (var seed : List.of(PERSON, DOCUMENT)) {
            Mutations.of(seed.getBytes(StandardCharsets.UTF_8), 2026, 3_000)
                    .forEach(this::anyContentIsTakenIntoTheIndex);
        }
    }
}
