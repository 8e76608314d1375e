package org.liaisonhub.hub.records.fields;

import org.liaisonhub.standards.InvalidValue;
import org.liaisonhub.standards.documents.DocumentNumbers;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** The number of a document, kept in the form in which two writings of the same number are equal. */
record DocumentNumberKind() implements FieldKind {
    private static final int LONGEST = 40;

    @Override
    public String name() {
        return "document-number";
    }

    @Override
    public JsonNode normalise(JsonNode value, String path) {
        var number = DocumentNumbers.normalise(JsonValues.text(value, path, 2 * LONGEST));
        if (number.isEmpty() || number.length() > LONGEST) {
            throw new InvalidValue(path, "1 to " + LONGEST + " letters and digits");
        }
        return JsonValues.NODES.stringNode(number);
    }

    @Override
    public ObjectNode schema() {
        return JsonValues.stringSchema("Number of a document, upper case letters and digits")
                .put("minLength", 1)
                .put("maxLength", LONGEST);
    }
}
