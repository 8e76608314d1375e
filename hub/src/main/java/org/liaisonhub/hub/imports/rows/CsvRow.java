package org.liaisonhub.hub.imports.rows;

import java.util.List;

/**
 * One row of a CSV file as {@link CsvReader} found it.
 *
 * @param line number of the physical line it starts on, from 1
 * @param original its bytes without the line end; of a row that is too long only nothing
 * @param fields its values, unquoted; empty when the row is at fault
 * @param fault the rule that the row breaks, or empty when it breaks none
 */
public record CsvRow(long line, RowBytes original, List<String> fields, String fault) {
    public boolean sound() {
        return fault.isEmpty();
    }
}
