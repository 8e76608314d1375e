package org.liaisonhub.standards.mrz;

import java.util.ArrayList;
import java.util.List;

/** The specimens that ICAO Doc 9303 parts 4 to 7 print: Anna Maria Eriksson of Utopia. */
final class Specimens {
    static final List<String> TD1 = List.of(
            "I<UTOD231458907<<<<<<<<<<<<<<<", "7408122F1204159UTO<<<<<<<<<<<6", "ERIKSSON<<ANNA<MARIA<<<<<<<<<<");
    static final List<String> TD2 =
            List.of("I<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<", "D231458907UTO7408122F1204159<<<<<<<6");
    static final List<String> TD3 =
            List.of("P<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<<<<<<<<<", "L898902C36UTO7408122F1204159ZE184226B<<<<<10");
    static final List<String> MRV_A =
            List.of("V<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<<<<<<<<<", "L8988901C4XXX4009078F96121096ZE184226B<<<<<<");
    static final List<String> MRV_B =
            List.of("V<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<", "L8988901C4XXX4009078F9612109<<<<<<<<");

    private Specimens() {}

    /** A zone whose line has another text at a position. */
    static List<String> changed(List<String> zone, int line, int position, String text) {
        var lines = new ArrayList<>(zone);
        var changed = new StringBuilder(zone.get(line - 1));
        changed.replace(position - 1, position - 1 + text.length(), text);
        lines.set(line - 1, changed.toString());
        return List.copyOf(lines);
    }
}
