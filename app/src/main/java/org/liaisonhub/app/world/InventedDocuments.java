package org.liaisonhub.app.world;

import java.time.LocalDate;
import java.util.List;
import tools.jackson.databind.node.JsonNodeFactory;

/** Invents travel documents for the database {@code stolen-travel-documents}; one in two hundred is a range of blanks. */
final class InventedDocuments {
    private static final int STREAM = 2;
    /** Not the present day: the same seed gives the same world on every day. */
    private static final LocalDate LAST_THEFT = LocalDate.of(2026, 1, 31);

    private static final NumberForm CARDS = NumberForm.of("A999999999");
    private static final List<String> DAYS = LAST_THEFT
            .minusYears(20)
            .datesUntil(LAST_THEFT.plusYears(11))
            .map(LocalDate::toString)
            .toList();
    private static final int YEARS_TO_END = 11;

    private final long seed;
    private final List<String> countries;

    InventedDocuments(long seed, List<String> countries) {
        this.seed = seed;
        this.countries = countries;
    }

    InventedRecord document(String country, long index) {
        var draws = new Draws(seed, STREAM + 16L * country.hashCode(), index);
        boolean card = draws.chance(0.25);
        var form = card ? CARDS : NumberForm.passport(country);
        String number = form.number(form.scattered(seed, index));
        String type = card ? "I" : "P";
        boolean blanks = draws.chance(0.005) && number.matches(".*[0-9]{4}");
        if (blanks) {
            number = number.substring(0, number.length() - 2) + "00";
        }
        var content = JsonNodeFactory.instance.objectNode();
        content.put("document-number", number);
        if (blanks) {
            content.put("last-number", number.substring(0, number.length() - 2) + (10 + draws.below(90)));
        }
        content.put("issuing-country", country);
        content.put("document-type", type);
        content.put(
                "fraud-type",
                blanks ? "STOLEN_BLANK" : draws.chance(0.55) ? "LOST" : draws.chance(0.8) ? "STOLEN" : "REVOKED");
        int last = DAYS.size() - 366 * YEARS_TO_END;
        int theft = last - draws.below(10 * 365);
        if (draws.chance(0.6)) {
            content.put("theft-country", draws.chance(0.7) ? country : draws.of(countries));
        }
        content.put("theft-date", DAYS.get(theft));
        if (!blanks) {
            int issued = Math.max(0, theft - draws.below(9 * 365));
            content.put("issue-date", DAYS.get(issued));
            content.put("expiry-date", DAYS.get(Math.min(DAYS.size() - 1, issued + 3652)));
        }
        return new InventedRecord(country + "-" + type + "-" + number, content);
    }
}
