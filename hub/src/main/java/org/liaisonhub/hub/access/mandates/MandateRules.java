package org.liaisonhub.hub.access.mandates;

import java.util.Set;
import java.util.regex.Pattern;
import org.liaisonhub.hub.access.policy.Mandate;
import org.liaisonhub.hub.access.policy.Operation;
import org.liaisonhub.standards.InvalidValue;

/** The words of which mandates are made. Unknown means no. */
final class MandateRules {
    private static final Pattern UNIT = Pattern.compile("unit:([A-Z][A-Z0-9-]{0,19})");
    private static final Pattern CHANNEL = Pattern.compile("[a-z][a-z0-9-]{0,39}");

    private MandateRules() {}

    /** Whether it is a unit, as {@code unit:PORT}. */
    static boolean isUnit(String subject) {
        return UNIT.matcher(subject).matches();
    }

    /** @throws InvalidValue when a word of the mandate is not known */
    static void requireKnown(Mandate mandate, Set<String> databases) {
        if (!mandate.unit().isEmpty() && !isUnit("unit:" + mandate.unit())) {
            throw new InvalidValue("unit", "1 to 20 characters A-Z, 0-9 or -, a letter first");
        }
        if (!mandate.channel().isEmpty() && !CHANNEL.matcher(mandate.channel()).matches()) {
            throw new InvalidValue("channel", "1 to 40 characters a-z, 0-9 or -, a letter first");
        }
        if (!mandate.databases().equals(Mandate.ALL) && !databases.containsAll(mandate.databases())) {
            throw new InvalidValue("databases", "databases of this hub, or * alone for all");
        }
        if (!mandate.operations().equals(Mandate.ALL)
                && !mandate.operations().stream()
                        .allMatch(word -> !Operation.ofWord(word).isEmpty())) {
            throw new InvalidValue("operations", Operation.words() + ", or * alone for all");
        }
    }
}
