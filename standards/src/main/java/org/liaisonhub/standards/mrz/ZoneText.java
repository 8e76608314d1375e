package org.liaisonhub.standards.mrz;

import java.util.List;

/**
 * The lines of one zone as they stand in a text, not yet checked.
 *
 * @param firstLine where it begins, counted from 1
 */
public record ZoneText(long firstLine, List<String> lines) {
    /** Copies the lines. */
    public ZoneText {
        lines = List.copyOf(lines);
    }

    /** Names the place only: a zone is personal data. */
    @Override
    public String toString() {
        return "ZoneText[line " + firstLine + ", " + lines.size() + " lines]";
    }
}
