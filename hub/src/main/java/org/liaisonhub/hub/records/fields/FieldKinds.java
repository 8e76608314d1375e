package org.liaisonhub.hub.records.fields;

import java.util.Map;
import org.liaisonhub.standards.InvalidValue;
import tools.jackson.databind.JsonNode;

/** The kinds by the names that definitions use. */
public final class FieldKinds {
    private static final Map<String, FieldKind> WITHOUT_SETTINGS = Map.ofEntries(
            Map.entry("person-name", PersonNameKind.INSTANCE),
            Map.entry("partial-date", new PartialDateKind()),
            Map.entry("date", new DateKind()),
            Map.entry("country", new CountryKind()),
            Map.entry("document-number", new DocumentNumberKind()),
            Map.entry("identity-document", IdentityDocumentKind.INSTANCE),
            Map.entry("sex", new SexKind()),
            Map.entry("text", TextKind.TEXT),
            Map.entry("place", TextKind.PLACE),
            Map.entry("address", TextKind.ADDRESS),
            Map.entry("count", new CountKind()),
            Map.entry("flag", new FlagKind()));

    private FieldKinds() {}

    /**
     * The kind of that name.
     *
     * @param codes with their words, of a kind of codes; empty for every other kind
     * @throws InvalidValue if there is no such kind, or codes are missing or too many
     */
    public static FieldKind of(String name, Map<String, String> codes) {
        if (name.equals("code")) {
            if (codes.isEmpty()) {
                throw new InvalidValue("codes", "a field of kind code has at least one");
            }
            return new CodeKind(codes);
        }
        var kind = WITHOUT_SETTINGS.get(name);
        if (kind == null) {
            throw new InvalidValue(
                    "kind",
                    "one of code, "
                            + String.join(
                                    ", ",
                                    WITHOUT_SETTINGS.keySet().stream().sorted().toList()));
        }
        if (!codes.isEmpty()) {
            throw new InvalidValue("codes", "only a field of kind code has them");
        }
        return kind;
    }

    /** Whether nothing stands there: null, a blank text, an empty list or object. */
    public static boolean isEmpty(JsonNode value) {
        return JsonValues.isEmpty(value);
    }
}
