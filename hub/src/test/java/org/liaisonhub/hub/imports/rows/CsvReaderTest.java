package org.liaisonhub.hub.imports.rows;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

final class CsvReaderTest {
    @Test
    void readsQuotedValuesWithCommasQuotesAndLineEnds() throws IOException {
        var rows = read("a,\"b,c\",\"d\"\"e\",\"f\ng\"\r\nh,,i,\n");

        assertThat(rows)
                .extracting(CsvRow::fields)
                .containsExactly(List.of("a", "b,c", "d\"e", "f\ng"), List.of("h", "", "i", ""));
    }

    @Test
    void countsPhysicalLinesAndPassesOverEmptyOnes() throws IOException {
        var rows = read("\n\r\na\n\"b\nc\"\n\nd");

        assertThat(rows).extracting(CsvRow::line).containsExactly(3L, 4L, 7L);
    }

    @Test
    void passesOverTheMarkAtTheStart() throws IOException {
        var rows = read("\ufeffnumber\n");

        assertThat(rows.getFirst().fields()).containsExactly("number");
    }

    @Test
    void aQuoteThatIsNotClosedCostsOneLine() throws IOException {
        var rows = read("a,b\n\"c,d\ne,f\ng,h\n");

        assertThat(rows).extracting(CsvRow::fault).containsExactly("", CsvReader.NOT_CLOSED, "", "");
        assertThat(rows.getLast().fields()).containsExactly("g", "h");
        assertThat(rows.getLast().line()).isEqualTo(4);
    }

    @Test
    void refusesTextBesideQuotes() throws IOException {
        var rows = read("a\"b,c\n\"a\"b,c\nd,e\n");

        assertThat(rows).extracting(CsvRow::fault).containsExactly(CsvReader.STRAY_QUOTE, CsvReader.STRAY_QUOTE, "");
    }

    @Test
    void refusesBytesThatAreNotUtf8AndReadsOn() throws IOException {
        var rows = read("a,M\u00fcller\nb,c\n".getBytes(ISO_8859_1));

        assertThat(rows).extracting(CsvRow::fault).containsExactly(CsvReader.NOT_UTF_8, "");
    }

    @Test
    void refusesTheNulCharacter() throws IOException {
        var rows = read("a\0b\nc\n");

        assertThat(rows).extracting(CsvRow::fault).containsExactly(CsvReader.NUL, "");
    }

    @Test
    void refusesARowThatIsTooLongAndReadsOn() throws IOException {
        var rows = read(
                "a," + "x".repeat(CsvReader.LONGEST_ROW) + "\nb\n\"" + "y".repeat(CsvReader.LONGEST_ROW) + "\"\nc");

        assertThat(rows).extracting(CsvRow::fault).containsExactly(CsvReader.TOO_LONG, "", CsvReader.TOO_LONG, "");
        assertThat(rows.getFirst().original().length()).isZero();
        assertThat(rows.getLast().fields()).containsExactly("c");
    }

    @Test
    void readsRowsThatCrossItsBuffer() throws IOException {
        String row = "0123456789,\"" + "z".repeat(87) + "\"\n";

        var rows = read(row.repeat(20_000));

        assertThat(rows)
                .hasSize(20_000)
                .allMatch(CsvRow::sound)
                .allMatch(read -> read.fields().getLast().length() == 87);
    }

    private static List<CsvRow> read(String text) throws IOException {
        return read(text.getBytes(UTF_8));
    }

    private static List<CsvRow> read(byte[] bytes) throws IOException {
        var reader = new CsvReader(new ByteArrayInputStream(bytes));
        List<CsvRow> rows = new ArrayList<>();
        for (var row = reader.next(); row != null; row = reader.next()) {
            rows.add(row);
        }
        return rows;
    }
}
