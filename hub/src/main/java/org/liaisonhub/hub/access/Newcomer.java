package org.liaisonhub.hub.access;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.liaisonhub.hub.access.policy.Party;
import org.liaisonhub.standards.InvalidValue;
import org.liaisonhub.standards.PlainText;
import org.liaisonhub.standards.codes.Countries;
import org.liaisonhub.standards.codes.CountryKind;

/**
 * A party that is to be taken in, as somebody typed it.
 *
 * @param code of a country in ICAO Doc 9303-3, or one of its own for any other party; it never changes
 * @param kind {@code country}, {@code organisation} or {@code checker}
 */
public record Newcomer(String code, String name, String kind) {
    /** What may join: a second secretariat would administer the hub. */
    private static final Set<Party.Kind> KINDS =
            EnumSet.of(Party.Kind.COUNTRY, Party.Kind.ORGANISATION, Party.Kind.CHECKER);

    /** Characters that turn the direction of text: a name would be read as another. */
    private static final Pattern TURNING = Pattern.compile("[\\u202a-\\u202e\\u2066-\\u2069\\ufeff]");

    /** What may join, in the words of {@link #kind}. */
    public static List<String> kinds() {
        return KINDS.stream().map(kind -> kind.name().toLowerCase(Locale.ROOT)).toList();
    }

    /** What breaks a rule, in the order of the fields; empty when it may be taken in, unless its code is taken. */
    public List<InvalidValue> faults() {
        var faults = new ArrayList<InvalidValue>();
        var known = partyKind();
        if (known.isEmpty()) {
            // Without a kind nobody can say which form the code must have.
            faults.add(new InvalidValue("kind", "country, organisation or checker"));
        } else {
            faultOfCode(code, known.get()).ifPresent(faults::add);
        }
        faultOfName(name).ifPresent(faults::add);
        return faults;
    }

    /** The kind, when it is one that may join. */
    Optional<Party.Kind> partyKind() {
        return Arrays.stream(Party.Kind.values())
                .filter(KINDS::contains)
                .filter(one -> one.name().toLowerCase(Locale.ROOT).equals(kind))
                .findFirst();
    }

    /** Whether it is the code of a country of today; Utopia is one too, for exercises. */
    public static boolean isCountry(String code) {
        return Countries.byZoneCode(code)
                .filter(found -> found.alpha3().equals(code))
                .filter(found -> found.kind() == CountryKind.COUNTRY || found.kind() == CountryKind.SPECIMEN)
                .isPresent();
    }

    private static Optional<InvalidValue> faultOfCode(String code, Party.Kind kind) {
        if (kind == Party.Kind.COUNTRY) {
            return isCountry(code)
                    ? Optional.empty()
                    : Optional.of(
                            new InvalidValue("code", "the three letters of a country of today, as in ICAO Doc 9303-3"));
        }
        if (!Parties.CODE.matcher(code).matches()) {
            return Optional.of(new InvalidValue("code", "1 to 20 characters A-Z, 0-9 or -, a letter first"));
        }
        return isCountry(code) ? Optional.of(new InvalidValue("code", "not the code of a country")) : Optional.empty();
    }

    /** What is wrong with the name of a party or of its bureau. */
    public static Optional<InvalidValue> faultOfName(String name) {
        if (name.isBlank()
                || name.length() > Parties.NAME_LENGTH
                || !name.strip().equals(name)) {
            return Optional.of(new InvalidValue(
                    "name", "1 to " + Parties.NAME_LENGTH + " characters, without spaces around them"));
        }
        return PlainText.holds(name) && !TURNING.matcher(name).find()
                ? Optional.empty()
                : Optional.of(new InvalidValue(
                        "name", "text without control characters and such as turn the direction of text"));
    }
}
