package org.liaisonhub.standards.mrz;

/**
 * Shortens names so that they fit their field. Source: ICAO Doc 9303-4, section 4.2.3 (and the same in parts 5 to 7): a
 * truncated field ends in a letter, and the secondary identifier keeps at least its first letter.
 */
final class NameTruncation {
    private static final String BORDER = "<<";

    private NameTruncation() {}

    static String fit(String primary, String secondary, int width) {
        if (secondary.isEmpty()) {
            return fit(primary, width);
        }
        String shortened = "";
        for (int room = width - BORDER.length() - 1; room > 0; room--) {
            String surname = fit(primary, room);
            String names = surname + BORDER + fit(secondary, width - surname.length() - BORDER.length());
            boolean whole = names.length() == primary.length() + BORDER.length() + secondary.length();
            if (whole || names.length() == width) {
                return names;
            }
            // The given names end on an initial before the last position: a letter less of the surname helps them on.
            shortened = shortened.isEmpty() ? names : shortened;
        }
        return shortened;
    }

    /** The parts of one identifier in at most {@code width} characters. */
    static String fit(String parts, int width) {
        if (parts.length() <= width) {
            return parts;
        }
        if (parts.charAt(width - 1) != '<') {
            return parts.substring(0, width);
        }
        // The cut would fall on a filler: one letter less in a part before it makes room for the letter behind it.
        for (int at = width - 2; at > 0; at--) {
            if (parts.charAt(at + 1) == '<' && parts.charAt(at) != '<' && parts.charAt(at - 1) != '<') {
                return parts.substring(0, at) + parts.substring(at + 1, width + 1);
            }
        }
        // Initials only: nothing can be shortened further.
        return parts.substring(0, width - 1);
    }
}
