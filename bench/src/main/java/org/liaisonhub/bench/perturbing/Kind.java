package org.liaisonhub.bench.perturbing;

import org.jspecify.annotations.Nullable;
import org.liaisonhub.bench.lists.ListedPerson;

/** In which way a person arrives otherwise than listed. */
enum Kind {
    UNCHANGED("as listed", true),
    ORIGINAL_SCRIPT("name in its original script", true),
    ROMANISATION("another romanisation of one or two words", true),
    DROPPED("one word of three or more left out", true),
    ORDER("words in another order", true),
    INITIALS("one word as its initial", true),
    OCR("one character misread", true),
    TYPO("one letter inserted, left out, replaced or exchanged", true),
    ZONE("name field of a passport zone", true),
    ZONE_CUT("the same, cut at 39 characters", true),
    DATE_SWAPPED("day and month of birth exchanged", true),
    ONE_WORD("one word of two left: by the way, not in the sum", false);

    private final String words;
    private final boolean counted;

    Kind(String words, boolean counted) {
        this.words = words;
        this.counted = counted;
    }

    String words() {
        return words;
    }

    /** Whether it is among the kinds that the target is about. */
    boolean counted() {
        return counted;
    }

    /** The person changed in this way; null when this person cannot be, for example without a full date. */
    @Nullable
    Asked of(ListedPerson person, Slips slips) {
        String born = person.dateOfBirth();
        String name = person.name();
        String changed =
                switch (this) {
                    case UNCHANGED -> name;
                    case ORIGINAL_SCRIPT -> person.originalScript();
                    case ROMANISATION -> Romanisations.other(name, slips);
                    case DROPPED -> Arrangements.without(name, 3, slips);
                    case ONE_WORD -> Arrangements.withoutOneOfTwo(name, slips);
                    case ORDER -> Arrangements.reordered(person.parts(), slips);
                    case INITIALS -> Arrangements.withInitial(name, slips);
                    case OCR -> slips.misread(name);
                    case TYPO -> slips.mistyped(name);
                    case ZONE -> NameField.of(person.parts(), false);
                    case ZONE_CUT -> NameField.of(person.parts(), true);
                    case DATE_SWAPPED -> swapped(born).isEmpty() ? "" : name;
                };
        boolean same = changed.equals(name) && this != UNCHANGED && this != DATE_SWAPPED;
        return (changed.isEmpty() || same) ? null : new Asked(changed, this == DATE_SWAPPED ? swapped(born) : born);
    }

    /** Day and month exchanged; empty when that is no date or the same one. */
    private static String swapped(String born) {
        if (born.length() != 10) {
            return "";
        }
        String month = born.substring(5, 7);
        String day = born.substring(8);
        return Integer.parseInt(day) > 12 || day.equals(month) ? "" : born.substring(0, 5) + day + "-" + month;
    }

    /** What is asked. */
    record Asked(String name, String dateOfBirth) {}
}
