package org.liaisonhub.standards.mrz;

/**
 * Where a data element stands in the lines of a zone put one after the other.
 *
 * @param from first position, counted from 0
 * @param to position after the last
 */
record Slot(int from, int to) {
    static final Slot NONE = new Slot(0, 0);

    String of(String zone) {
        return zone.substring(from, to);
    }

    int width() {
        return to - from;
    }
}
