package org.liaisonhub.bench.lists;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.liaisonhub.hub.imports.lists.Nations;
import org.liaisonhub.hub.imports.lists.OfacRows;
import org.liaisonhub.hub.imports.lists.UnListRows;
import org.liaisonhub.hub.imports.rows.RowSource;
import org.liaisonhub.standards.InvalidValue;

/** A list as the command line names it: {@code un-sc:FILE} or {@code ofac-sdn:FOLDER}. */
public record ListOption(Kind kind, Path path) {
    /** Words for help texts. */
    public static final String FORM = "un-sc:FILE or ofac-sdn:FOLDER";

    /** The lists that an import reads. */
    public enum Kind {
        UN_SC("un-sc", "un-sanctions"),
        OFAC_SDN("ofac-sdn", "national-sanctions");

        private final String code;
        private final String database;

        Kind(String code, String database) {
            this.code = code;
            this.database = database;
        }

        /** As {@code liaison import} calls it. */
        public String code() {
            return code;
        }

        /** Code of the database that it is imported into. */
        String database() {
            return database;
        }
    }

    /** Reads the form; throws {@link InvalidValue} for any other. */
    public static ListOption read(String text) {
        for (var kind : Kind.values()) {
            String start = kind.code + ":";
            if (text.startsWith(start) && text.length() > start.length()) {
                return new ListOption(kind, Path.of(text.substring(start.length())));
            }
        }
        throw new InvalidValue("--list", FORM);
    }

    /** Its entries. Throws {@link InvalidValue} if it is not there or not of its form. */
    RowSource open() throws IOException {
        if (!Files.isReadable(path)) {
            throw new InvalidValue("", "must be there and readable");
        }
        return switch (kind) {
            case UN_SC -> new UnListRows(path, new Nations());
            case OFAC_SDN -> new OfacRows(path);
        };
    }
}
