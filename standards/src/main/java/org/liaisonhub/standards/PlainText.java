package org.liaisonhub.standards;

/** Words of a caller that are shown, logged and stored as they are: no control characters, no halves of characters. */
public final class PlainText {
    private PlainText() {}

    /**
     * Refuses what is no plain text or longer than {@code longest} UTF-16 units.
     *
     * @param field name of the value for the error; may be empty
     * @throws InvalidValue naming the field and the rule
     */
    public static void require(String field, String value, int longest) {
        if (value.length() > longest) {
            throw new InvalidValue(field, "at most " + longest + " characters");
        }
        if (!holds(value)) {
            throw new InvalidValue(field, "text without control characters");
        }
    }

    /** The same of what must not be blank either. */
    public static void requireSome(String field, String value, int longest) {
        require(field, value, longest);
        if (value.isBlank()) {
            throw new InvalidValue(field, "1 to " + longest + " characters");
        }
    }

    /** Whether {@code value} has neither control characters, line separators nor lone surrogates. */
    public static boolean holds(String value) {
        return value.codePoints().noneMatch(PlainText::isNoText);
    }

    private static boolean isNoText(int codePoint) {
        return switch (Character.getType(codePoint)) {
            case Character.CONTROL, Character.SURROGATE, Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR ->
                true;
            default -> false;
        };
    }
}
