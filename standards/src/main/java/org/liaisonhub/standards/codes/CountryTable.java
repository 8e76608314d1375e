package org.liaisonhub.standards.codes;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** Reads {@code countries.tsv} from the class path: part of the program, so a fault in it is a bug. */
final class CountryTable {
    private static final int COLUMNS = 9;

    private CountryTable() {}

    static List<Country> read() {
        try (var table = Objects.requireNonNull(CountryTable.class.getResourceAsStream("countries.tsv"))) {
            return new String(table.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#"))
                    .map(CountryTable::country)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Country country(String line) {
        String[] column = line.split("\t", COLUMNS);
        return new Country(
                column[0],
                column[1],
                column[2],
                CountryKind.valueOf(column[3]),
                column[4],
                list(column[5]),
                date(column[6]),
                date(column[7]),
                list(column[8]));
    }

    private static List<String> list(String column) {
        return column.isEmpty() ? List.of() : List.of(column.split(";", -1));
    }

    private static Optional<LocalDate> date(String column) {
        return column.isEmpty() ? Optional.empty() : Optional.of(LocalDate.parse(column));
    }
}
