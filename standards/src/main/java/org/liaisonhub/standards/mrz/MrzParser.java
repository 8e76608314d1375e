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
        return new ZoneReading(format, clean).zone();
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
