package org.liaisonhub.hub.imports.lists;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.liaisonhub.standards.codes.Countries;
import org.liaisonhub.standards.codes.Country;

/** Countries as sanctions lists name them, to ICAO codes. Remembers what it looked up; for one thread. */
public final class Nations {
    private static final int MOST_REMEMBERED = 5_000;

    private final Map<String, Optional<String>> known = new HashMap<>();

    /** The code, or empty when no country is called so. */
    public Optional<String> code(String name) {
        if (known.size() > MOST_REMEMBERED) {
            known.clear();
        }
        return known.computeIfAbsent(name, Nations::find);
    }

    private static Optional<String> find(String name) {
        String plain = name.strip().replaceFirst("^(?i)former ", "");
        return Countries.byName(plain)
                // "Cabo Verde. Previously Cape Verde."
                .or(() -> Countries.byName(plain.replaceFirst("\\..*", "")))
                .map(Country::alpha3);
    }
}
