package org.liaisonhub.app.match;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.liaisonhub.matching.dates.InvalidDate;
import org.liaisonhub.matching.dates.PartialDate;
import org.liaisonhub.matching.names.PersonName;
import org.liaisonhub.matching.persons.Person;
import org.liaisonhub.matching.persons.Sex;
import org.liaisonhub.standards.InvalidValue;
import org.liaisonhub.standards.codes.Countries;

/**
 * A person in one line: {@code NAME}, {@code NAME, 1961}, {@code FAMILY, Given, 1961-03-02, M, RUS}. The first part with
 * the form of a date ends the name; sex and nationalities may follow it.
 */
final class PersonText {
    private static final Pattern DATE = Pattern.compile("[0-9]{4}([-~/].*)?");

    private PersonText() {}

    /** Reads the line; {@code which} names it in an {@link InvalidValue}, which never repeats it. */
    static Person read(String text, String which) {
        List<String> parts =
                Arrays.stream(text.split(",", -1)).map(String::strip).toList();
        int date = 0;
        while (date < parts.size() && !DATE.matcher(parts.get(date)).matches()) {
            date++;
        }
        String name = String.join(", ", parts.subList(0, date));
        if (name.isBlank()) {
            throw new InvalidValue(which, "starts with a name");
        }
        var dates = new ArrayList<PartialDate>();
        var nationalities = new ArrayList<String>();
        Sex sex = Sex.UNSPECIFIED;
        for (int i = date; i < parts.size(); i++) {
            String part = parts.get(i).toUpperCase(Locale.ROOT);
            if (DATE.matcher(part).matches()) {
                dates.add(date(part, which));
            } else if (part.equals("F") || part.equals("M") || part.equals("X")) {
                sex = part.equals("F") ? Sex.FEMALE : part.equals("M") ? Sex.MALE : Sex.UNSPECIFIED;
            } else {
                nationalities.add(Countries.byCode(part)
                        .orElseThrow(
                                () -> new InvalidValue(which, "after the date only F, M or X and codes of countries"))
                        .alpha3());
            }
        }
        return new Person(List.of(PersonName.of(name)), dates, sex, nationalities, List.of());
    }

    private static PartialDate date(String text, String which) {
        try {
            return PartialDate.parse(text);
        } catch (InvalidDate e) {
            throw new InvalidValue(which, e.getMessage() == null ? "a date" : e.getMessage());
        }
    }
}
