package org.liaisonhub.hub.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.liaisonhub.hub.imports.ImportSummary.Counts;
import org.liaisonhub.hub.imports.ImportSummary.Ending;
import org.liaisonhub.hub.imports.ImportSummary.Withdrawals;
import org.liaisonhub.hub.imports.rows.ColumnForm;
import org.liaisonhub.hub.imports.rows.CsvRows;
import org.liaisonhub.hub.imports.rows.NdjsonRows;
import org.liaisonhub.hub.imports.rows.RowSource;
import org.liaisonhub.standards.InvalidValue;

final class ImportRunTest {
    private static final List<ColumnForm> FORMS = List.of(
            new ColumnForm("number", false, true, Set.of()),
            new ColumnForm("remarks", true, false, Set.of()),
            new ColumnForm("names", true, false, Set.of("family", "given")));

    @TempDir
    Path folder;

    private boolean keyRequired = true;
    private final MemorySink sink = new MemorySink();

    @Test
    void theSameFileAgainChangesNothing() throws IOException {
        Path file = csv("source-key,number", "a,1", "b,2");

        var first = run(file, false);
        var second = run(file, false);

        assertThat(first.counts()).isEqualTo(new Counts(2, 2, 2, 0, 0, 0));
        assertThat(second.counts()).isEqualTo(new Counts(2, 2, 0, 0, 2, 0));
        assertThat(second.ending()).isEqualTo(Ending.COMPLETE);
    }

    @Test
    void aNewerWholeListWithdrawsWhatItNoLongerHas() throws IOException {
        run(csv("source-key,number", "a,1", "b,2", "c,3"), true);

        var summary = run(csv("source-key,number", "a,1", "b,9"), true);

        assertThat(summary.counts()).isEqualTo(new Counts(2, 2, 0, 1, 1, 0));
        assertThat(summary.withdrawals()).isEqualTo(new Withdrawals.Withdrawn(1));
        assertThat(sink.records).containsOnlyKeys("a", "b");
    }

    @Test
    void aFileThatIsNoWholeListWithdrawsNothing() throws IOException {
        run(csv("source-key,number", "a,1", "b,2"), false);

        var summary = run(csv("source-key,number", "a,1"), false);

        assertThat(summary.withdrawals()).isEqualTo(new Withdrawals.NotConsidered());
        assertThat(sink.records).containsOnlyKeys("a", "b");
    }

    @Test
    void aRefusedRowKeepsTheRecordThatStands() throws IOException {
        run(csv("source-key,number", "a,1", "b,2"), true);

        var summary = run(csv("source-key,number", "a,1", "b,wrong"), true);

        assertThat(summary.counts().refused()).isEqualTo(1);
        assertThat(summary.withdrawals()).isEqualTo(new Withdrawals.Withdrawn(0));
        assertThat(sink.records).containsOnlyKeys("a", "b");
    }

    @Test
    void aRowThatCannotBeReadAtAllForbidsWithdrawals() throws IOException {
        run(csv("source-key,number", "a,1", "b,2"), true);

        var summary = run(csv("source-key,number", "a,1", "\"b,2"), true);

        assertThat(summary.withdrawals()).isEqualTo(new Withdrawals.RowsUnknown(1));
        assertThat(sink.records).containsOnlyKeys("a", "b");
    }

    @Test
    void moreThanAFifthIsWithdrawnOnlyOnLeave() throws IOException {
        run(csv("source-key,number", numbered(100)), true);
        Path half = csv("source-key,number", numbered(40));

        var without = run(half, true);
        var with = run(half, new ImportRequest.Options(false, true, true), progress -> {});

        assertThat(without.withdrawals()).isEqualTo(new Withdrawals.TooMany(60, 100));
        assertThat(with.withdrawals()).isEqualTo(new Withdrawals.Withdrawn(60));
        assertThat(sink.records).hasSize(40);
    }

    @Test
    void fiftyMayAlwaysBeWithdrawn() throws IOException {
        run(csv("source-key,number", numbered(60)), true);

        var summary = run(csv("source-key,number", numbered(10)), true);

        assertThat(summary.withdrawals()).isEqualTo(new Withdrawals.Withdrawn(50));
    }

    @Test
    void refusedRowsAreWrittenSoThatTheyCanBeSentAgain() throws IOException {
        var summary = run(csv("source-key,number,remarks", "a,1,x", "b,wrong,\"y, z\"", "c"), false);

        Path errors = summary.errors();
        assertThat(errors).isNotNull();
        assertThat(Files.readString(errors)).isEqualTo("""
                #line,#field,#rule,source-key,number,remarks
                3,"number","4 to 20 letters and digits",b,wrong,"y, z"
                4,"","a row has as many values as the header: 3",c
                """);
        assertThat(Files.getPosixFilePermissions(errors)).isEqualTo(PosixFilePermissions.fromString("rw-------"));
    }

    @Test
    void aCorrectedErrorFileIsTaken() throws IOException {
        var errors = run(csv("source-key,number", "a,1", "b,wrong"), false).errors();
        assertThat(errors).isNotNull();
        Path corrected = folder.resolve("corrected.csv");
        Files.writeString(corrected, Files.readString(errors).replace(",wrong", ",2"));

        var summary = run(corrected, false);

        assertThat(summary.counts()).isEqualTo(new Counts(1, 1, 1, 0, 0, 0));
        assertThat(sink.records).containsOnlyKeys("a", "b");
    }

    @Test
    void refusedJsonKeepsItsObject() throws IOException {
        Path file = folder.resolve("in.ndjson");
        Files.writeString(file, """
                {"source-key":"a","number":"1"}
                {"source-key":"b","number":"wrong"}
                [1]
                {}
                """);

        var summary = run(new NdjsonRows(file), ImportRequest.Options.NONE, progress -> {});

        assertThat(summary.counts()).isEqualTo(new Counts(4, 1, 1, 0, 0, 3));
        Path errors = summary.errors();
        assertThat(errors).isNotNull();
        assertThat(Files.readString(errors)).isEqualTo("""
                {"#line":2,"#field":"number","#rule":"4 to 20 letters and digits","source-key":"b","number":"wrong"}
                {"#line":3,"#field":"","#rule":"a line is one JSON object"}
                [1]
                {"#line":4,"#field":"source-key","#rule":"1 to 200 characters, no control characters"}
                """);
    }

    @Test
    void afterAKillInTheMiddleTheSameFileFinishesTheJob() throws IOException {
        Path file = csv("source-key,number", numbered(25_000));
        sink.breakAtBatch = 3;

        assertThatThrownBy(() -> run(file, true)).isInstanceOf(IllegalStateException.class);
        assertThat(sink.records).hasSize(20_000);
        var summary = run(file, true);

        assertThat(summary.counts()).isEqualTo(new Counts(25_000, 25_000, 5_000, 0, 20_000, 0));
        assertThat(sink.records).hasSize(25_000);
    }

    @Test
    void aCancelledImportTellsWhatIsCommittedAndWithdrawsNothing() throws IOException {
        run(csv("source-key,number", "x,1"), true);
        Path file = csv("source-key,number", numbered(50_000));

        var summary = run(file, new ImportRequest.Options(false, true, true), new ProgressListener() {
            private boolean enough;

            @Override
            public void progressed(Progress progress) {
                enough = true;
            }

            @Override
            public boolean cancelled() {
                return enough;
            }
        });

        assertThat(summary.ending()).isEqualTo(Ending.CANCELLED);
        assertThat(summary.counts().added()).isEqualTo(10_000);
        assertThat(sink.records).hasSize(10_001).containsKey("x");
    }

    @Test
    void aDryRunWritesNothing() throws IOException {
        var summary = run(
                csv("source-key,number", "a,1", "b,wrong"),
                new ImportRequest.Options(true, true, true),
                progress -> {});

        assertThat(summary.ending()).isEqualTo(Ending.DRY_RUN);
        assertThat(summary.counts()).isEqualTo(new Counts(2, 1, 0, 0, 0, 1));
        assertThat(sink.records).isEmpty();
    }

    @Test
    void theErrorFileKeepsTenThousandRowsAndSaysSo() throws IOException {
        var rows = IntStream.range(0, 10_050).mapToObj(i -> i + ",wrong").toArray(String[]::new);

        var summary = run(csv("source-key,number", rows), false);

        assertThat(summary.counts().refused()).isEqualTo(10_050);
        Path errors = summary.errors();
        assertThat(errors).isNotNull();
        assertThat(Files.readAllLines(errors)).hasSize(10_002).last().asString().contains("only counted");
    }

    @Test
    void aHeaderThatDoesNotFitIsNamedByPosition() throws IOException {
        assertThatThrownBy(() -> run(csv("source-key,number,colour", "a,1,red"), false))
                .isInstanceOf(InvalidValue.class)
                .hasMessageStartingWith("column 3: ");
        assertThatThrownBy(() -> run(csv("source-key,remarks", "a,x"), false))
                .isInstanceOf(InvalidValue.class)
                .hasMessageStartingWith("number: ");
        assertThatThrownBy(() -> run(csv("number", "1"), false))
                .isInstanceOf(InvalidValue.class)
                .hasMessageStartingWith("source-key: ");
        assertThat(sink.records).isEmpty();
    }

    @Test
    void aRowWithoutAKeyTakesThatOfItsFields() throws IOException {
        keyRequired = false;

        run(csv("number", "7"), false);

        assertThat(sink.records).containsOnlyKeys("n-7");
    }

    @Test
    void listsAndPartsShareACellByPosition() throws IOException {
        run(csv("source-key,number,names.family,names.given,remarks", "a,1,MUSTER|SAMPLE,ERIKA|,one\\|1|two"), false);

        assertThat(sink.records.get("a"))
                .hasToString(
                        "{\"number\":\"1\",\"names\":[{\"family\":\"MUSTER\",\"given\":\"ERIKA\"},{\"family\":\"SAMPLE\"}],"
                                + "\"remarks\":[\"one|1\",\"two\"]}");
    }

    private ImportSummary run(Path file, boolean wholeList) throws IOException {
        return run(file, new ImportRequest.Options(false, wholeList, false), progress -> {});
    }

    private ImportSummary run(Path file, ImportRequest.Options options, ProgressListener listener) throws IOException {
        return run(new CsvRows(file, FORMS, keyRequired), options, listener);
    }

    private ImportSummary run(RowSource rows, ImportRequest.Options options, ProgressListener listener)
            throws IOException {
        try (rows;
                var refused = new RefusedRows(folder.resolve("errors"), rows.refusedForm());
                var seen = new SeenKeys()) {
            return new ImportRun(rows, sink, refused, options.wholeList() ? seen : null, options, listener).run();
        }
    }

    private Path csv(String header, String... rows) throws IOException {
        Path file = Files.createTempFile(folder, "in", ".csv");
        return Files.writeString(file, header + "\n" + String.join("\n", rows) + "\n");
    }

    private static String[] numbered(int count) {
        return IntStream.range(0, count)
                .mapToObj(i -> i + "," + i)
                .collect(Collectors.toList())
                .toArray(String[]::new);
    }
}
