package org.liaisonhub.matching.scripts;

/**
 * One line of a table for one system: how letters are written in a place of a word.
 *
 * @param after letters of which one must stand before; empty when any may
 * @param before letters of which one must follow; empty when any may
 */
record Rule(String letters, boolean start, boolean end, String after, String before, String text) {
    boolean applies(String word, int at) {
        int next = at + letters.length();
        if (!word.startsWith(letters, at) || (start && at > 0) || (end && next < word.length())) {
            return false;
        }
        return (after.isEmpty() || (at > 0 && after.indexOf(word.charAt(at - 1)) >= 0))
                && (before.isEmpty() || (next < word.length() && before.indexOf(word.charAt(next)) >= 0));
    }

    /** The more a rule asks, the earlier it is tried. */
    int narrowness() {
        return letters.length() * 8
                + (start ? 2 : 0)
                + (end ? 2 : 0)
                + (after.isEmpty() ? 0 : 1)
                + (before.isEmpty() ? 0 : 1);
    }
}
