package org.liaisonhub.standards.mrz;

/**
 * The name field of a zone taken apart. Source: ICAO Doc 9303-3, section 4.6.
 *
 * @param primary surname, parts separated by a space; may be empty
 * @param secondary given names, parts separated by a space; may be empty
 * @param inner whether fillers separate more than the two identifiers and their parts
 */
record MrzName(String primary, String secondary, boolean inner) {
    static MrzName of(String field) {
        int end = field.length();
        while (end > 0 && field.charAt(end - 1) == '<') {
            end--;
        }
        String name = field.substring(0, end);
        int border = name.indexOf("<<");
        if (border < 0) {
            return new MrzName(spaced(name), "", name.startsWith("<"));
        }
        String given = name.substring(border + 2);
        return new MrzName(
                spaced(name.substring(0, border)), spaced(given), given.contains("<<") || given.startsWith("<"));
    }

    /** Parts separated by one space each, without fillers at the ends. */
    static String spaced(String field) {
        var words = new StringBuilder(field.length());
        boolean gap = false;
        for (int i = 0; i < field.length(); i++) {
            char c = field.charAt(i);
            if (c == '<') {
                gap = !words.isEmpty();
            } else {
                words.append(gap ? " " : "").append(c);
                gap = false;
            }
        }
        return words.toString();
    }
}
