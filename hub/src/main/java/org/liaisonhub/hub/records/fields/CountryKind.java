package org.liaisonhub.hub.records.fields;

import org.liaisonhub.standards.InvalidValue;
import org.liaisonhub.standards.codes.Countries;
import org.liaisonhub.standards.codes.Country;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** A country, organisation or status that issues documents, by its ICAO three-letter code. */
record CountryKind() implements FieldKind {
    private static final int LONGEST = 120;

    @Override
    public String name() {
        return "country";
    }

    @Override
    public JsonNode normalise(JsonNode value, String path) {
        var text = JsonValues.text(value, path, LONGEST);
        return Countries.byCode(text)
                .or(() -> Countries.byName(text))
                .map(Country::alpha3)
                .map(JsonValues.NODES::stringNode)
                .orElseThrow(
                        () -> new InvalidValue(path, "a country code of ICAO Doc 9303-3 or ISO 3166-1, or its name"));
    }

    @Override
    public ObjectNode schema() {
        return JsonValues.stringSchema("Country, ICAO Doc 9303-3 three-letter code")
                .put("pattern", "^[A-Z]{3}$");
    }

    @Override
    public String text(JsonNode value) {
        var code = value.asString("");
        return Countries.byCode(code)
                .map(country -> country.name() + " (" + code + ")")
                .orElse(code);
    }
}
