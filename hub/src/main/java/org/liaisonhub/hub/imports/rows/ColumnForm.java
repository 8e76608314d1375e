package org.liaisonhub.hub.imports.rows;

import java.util.Set;

/**
 * What a reader of columns must know of one field of a database.
 *
 * @param name as in the definition, kebab-case
 * @param list whether it may stand several times
 * @param required whether a record without it is refused
 * @param parts names of the parts of a composed value, {@code family} and {@code given} of a name; empty of a simple one
 */
public record ColumnForm(String name, boolean list, boolean required, Set<String> parts) {
    public ColumnForm {
        parts = Set.copyOf(parts);
    }
}
