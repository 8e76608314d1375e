package org.liaisonhub.hub.records.fields;

import java.util.List;
import org.liaisonhub.standards.InvalidValue;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * One sort of value that a field of a record may hold. Reading is forgiving in form (case, blanks, a text where a list
 * of one stands) and strict in meaning: what cannot be understood is refused by name, never guessed.
 */
public sealed interface FieldKind
        permits CodeKind,
                CountKind,
                CountryKind,
                DateKind,
                DocumentNumberKind,
                FlagKind,
                IdentityDocumentKind,
                PartialDateKind,
                PersonNameKind,
                SexKind,
                TextKind {

    /** As definitions write it: {@code person-name}. */
    String name();

    /**
     * The value in the one form in which equal values are equal.
     *
     * @param value neither null nor empty
     * @param path where the value stands in its record: {@code names[1]}
     * @throws InvalidValue naming the path and the rule, if it cannot be understood
     */
    JsonNode normalise(JsonNode value, String path);

    /** A fragment of JSON Schema that describes normalised values, for the API. */
    ObjectNode schema();

    /** A normalised value in one line, for people. */
    default String text(JsonNode value) {
        return value.asString("");
    }

    /** Names of the parts of a composed value, in order; empty for a simple one. */
    default List<String> parts() {
        return List.of();
    }
}
