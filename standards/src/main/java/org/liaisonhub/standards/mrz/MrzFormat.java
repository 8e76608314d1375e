package org.liaisonhub.standards.mrz;

import java.util.List;
import org.liaisonhub.standards.InvalidValue;

/** The formats of machine-readable zones: those of ICAO Doc 9303 parts 4 to 7, and the old French identity card. */
public enum MrzFormat {
    /** Identity card, 3 lines of 30. */
    TD1(3, 30, "ACI"),
    /** Larger identity card, 2 lines of 36. */
    TD2(2, 36, "ACIP"),
    /** Passport, 2 lines of 44. */
    TD3(2, 44, "P"),
    /** Visa, 2 lines of 44. */
    MRV_A(2, 44, "V"),
    /** Small visa, 2 lines of 36. */
    MRV_B(2, 36, "V"),
    /** French national identity card of 1988 to 2021, 2 lines of 36 that begin with {@code IDFRA}. */
    FRENCH_ID(2, 36, "I");

    private final int lines;
    private final int lineLength;
    private final String usualCodes;

    MrzFormat(int lines, int lineLength, String usualCodes) {
        this.lines = lines;
        this.lineLength = lineLength;
        this.usualCodes = usualCodes;
    }

    /** How many lines a zone has. */
    public int lines() {
        return lines;
    }

    /** How many characters each line has. */
    public int lineLength() {
        return lineLength;
    }

    ZoneLayout layout() {
        return switch (this) {
            case TD1 -> ZoneLayout.TD1;
            case TD2 -> ZoneLayout.TD2;
            case TD3 -> ZoneLayout.TD3;
            case MRV_A -> ZoneLayout.MRV_A;
            case MRV_B -> ZoneLayout.MRV_B;
            case FRENCH_ID -> ZoneLayout.FRENCH_ID;
        };
    }

    boolean usual(char documentCode) {
        return usualCodes.indexOf(documentCode) >= 0;
    }

    /**
     * The format of these lines.
     *
     * @throws InvalidValue if their number or the length of one of them fits no format
     */
    static MrzFormat of(List<String> lines) {
        if (lines.size() < 2 || lines.size() > 3) {
            throw new InvalidValue("zone", "2 or 3 lines, it has " + lines.size());
        }
        int length = expectedLength(lines);
        for (int i = 0; i < lines.size(); i++) {
            int found = lines.get(i).length();
            if (found != length) {
                throw new InvalidValue("line " + (i + 1), length + " characters, it has " + found);
            }
        }
        String first = lines.getFirst();
        return switch (length) {
            case 30 -> TD1;
            case 36 -> first.startsWith("V") ? MRV_B : (first.startsWith("IDFRA") ? FRENCH_ID : TD2);
            default -> first.startsWith("V") ? MRV_A : TD3;
        };
    }

    // The length that most lines have; when none has a right one, the nearest to the first line.
    private static int expectedLength(List<String> lines) {
        if (lines.size() == 3) {
            return TD1.lineLength();
        }
        for (String line : lines) {
            if (line.length() == TD2.lineLength() || line.length() == TD3.lineLength()) {
                return line.length();
            }
        }
        return lines.getFirst().length() <= 40 ? TD2.lineLength() : TD3.lineLength();
    }

    /** How many lines a zone has whose first line is this long: 3 when nearest to 30 characters, else 2. */
    static int linesOfZone(int firstLineLength) {
        return firstLineLength < 33 ? TD1.lines() : TD3.lines();
    }
}
