package org.liaisonhub.hub.imports.rows;

import java.util.List;
import tools.jackson.databind.node.ObjectNode;

/** One row as its file gives it, before the rules of the database are applied. */
public sealed interface Row {
    /** Number of the line it starts on, from 1. */
    long line();

    /** Its own bytes, to be copied into the error file; empty where a file has no lines. */
    RowBytes original();

    /**
     * A record.
     *
     * @param unmapped what was kept as text because no code could be found for it: {@code nationality: Atlantis}
     */
    record Read(long line, RowBytes original, String sourceKey, ObjectNode content, List<String> unmapped)
            implements Row {}

    /**
     * No record could be read. {@code sourceKey} is empty when not even that is known: then a full list must not
     * withdraw anything, for the row may be any of those that seem to be missing.
     */
    record Faulty(long line, RowBytes original, String sourceKey, String field, String rule) implements Row {}

    /** Sound, but nothing for this database: a vessel among persons. */
    record Foreign(long line, RowBytes original, String kind) implements Row {}
}
