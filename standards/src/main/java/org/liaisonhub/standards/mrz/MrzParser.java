package org.liaisonhub.standards.mrz;

import java.util.ArrayList;
import java.util.List;
import org.liaisonhub.standards.InvalidValue;

/** Reads one machine-readable zone. */
public final class MrzParser {
    private MrzParser() {}

    /**
     * Reads the lines of one zone; lower case and spaces at the ends are accepted. Everything that can be read is in the
     * result, together with what is wrong.
     *
     * @throws InvalidValue if the number of lines or the length of one of them fits no format: {@code line 2: 44
     *     characters, it has 45}
     */
    public static MachineReadableZone parse(List<String> lines) {
        var clean = new ArrayList<String>(lines.size());
        for (String line : lines) {
            clean.add(upperCase(line.strip()));
        }
        MrzFormat format = MrzFormat.of(clean);
        var faults = new ArrayList<Fault>();
        String zone = onlyKnownCharacters(clean, faults);
        return new ZoneReading(format, zone, faults).zone();
    }

    // A character that cannot stand in a zone is a fault, and is read as a filler: as nothing.
    private static String onlyKnownCharacters(List<String> lines, List<Fault> faults) {
        var known = new StringBuilder();
        for (int i = 0; i < lines.size(); i++) {
            String line = lines.get(i);
            for (int at = 0; at < line.length(); at++) {
                char c = line.charAt(at);
                boolean inAlphabet = (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '<';
                known.append(inAlphabet ? c : '<');
                if (!inAlphabet) {
                    String message = "only A-Z, 0-9 and <; position " + (at + 1) + " is none";
                    faults.add(new Fault("line " + (i + 1), "impossible-character", message));
                }
            }
        }
        return known.toString();
    }

    // Only a to z: other letters must stay what they are, so that their line keeps its length and is named as wrong.
    private static String upperCase(String line) {
        var upper = new StringBuilder(line.length());
        for (int i = 0; i < line.length(); i++) {
            char c = line.charAt(i);
            upper.append(c >= 'a' && c <= 'z' ? (char) (c - 'a' + 'A') : c);
        }
        return upper.toString();
    }
}
