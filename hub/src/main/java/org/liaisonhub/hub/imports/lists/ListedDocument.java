package org.liaisonhub.hub.imports.lists;

import java.util.Locale;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * A document as a sanctions list words it. Lists put words around numbers and numbers into notes; {@link #cleanNumber}
 * takes the number out of them. Absent parts are empty.
 */
record ListedDocument(
        String type,
        String furtherType,
        String number,
        String country,
        String issuedOn,
        String expiresOn,
        String city,
        String countryOfIssue,
        String note) {
    /** Where the description of a number ends: what follows tells of its issue. */
    private static final Pattern TAIL =
            Pattern.compile("(?i)\\s*(?:[,;(]|\\b(?:issued|expire[sd]|under|valid|date)\\b).*");

    private static final Pattern PREFIX = Pattern.compile("(?i)^(?:no\\.?|n°|ssn)\\s*:?\\s*(?=\\S*\\d)");
    private static final int LONGEST = 40;
    private static final int LONGEST_NOTE = 2_000;

    /** The number without the words around it; empty when the document names none. */
    String cleanNumber() {
        String own = clean(number);
        if (!own.isEmpty()) {
            return own;
        }
        String inType = clean(furtherType);
        return inType.isEmpty() ? clean(note) : inType;
    }

    /** The document as records write it; what has no code or date is told to {@code unmapped}. */
    ObjectNode content(Nations nations, Consumer<String> unmapped) {
        var node = JsonNodeFactory.instance.objectNode();
        node.put("number", cleanNumber());
        if (!country.isEmpty()) {
            nations.code(country)
                    .ifPresentOrElse(
                            code -> node.put("country", code), () -> unmapped.accept("issuing country: " + country));
        }
        node.put("type", typeCode());
        ListedDates.read(issuedOn).date().ifPresent(date -> node.put("issued-on", date));
        ListedDates.read(expiresOn).date().ifPresent(date -> node.put("expires-on", date));
        var words = words();
        node.put("note", words.length() <= LONGEST_NOTE ? words : words.substring(0, LONGEST_NOTE));
        return node;
    }

    private static String clean(String text) {
        String rest = TAIL.matcher(text.replaceAll("\\([^()]*\\)", " ").strip()).replaceFirst("");
        String[] words = rest.strip().split("\\s+", -1);
        int first = 0;
        for (int i = 0; i < words.length; i++) {
            if (words[i].chars().noneMatch(Character::isDigit)
                    && words[i].chars().anyMatch(Character::isLowerCase)) {
                first = i + 1;
            }
        }
        String kept = String.join(" ", java.util.Arrays.asList(words).subList(first, words.length));
        String number = PREFIX.matcher(kept).replaceFirst("").strip();
        return number.chars().anyMatch(c -> c >= '0' && c <= '9') && number.length() <= LONGEST ? number : "";
    }

    /** {@code P} passport, {@code I} national identity, {@code O} other, as records write it. */
    String typeCode() {
        String words = (type + " " + furtherType).toLowerCase(Locale.ROOT);
        if (words.contains("passport") || words.contains("passeport") || words.contains("pasaporte")) {
            return "P";
        }
        boolean identity = words.contains("identi")
                || words.contains("national id")
                || words.contains("personal id")
                || words.contains("cedula")
                || words.contains("d.n.i");
        return identity ? "I" : "O";
    }

    /** All of it in one line, for people. */
    String words() {
        var words = new StringBuilder();
        for (String part : new String[] {
            type,
            furtherType,
            number,
            country,
            issuedOn,
            expiresOn,
            city,
            countryOfIssue.equals(country) ? "" : countryOfIssue,
            note
        }) {
            if (!part.isEmpty()) {
                words.append(words.isEmpty() ? "" : ", ").append(part);
            }
        }
        return words.toString();
    }
}
