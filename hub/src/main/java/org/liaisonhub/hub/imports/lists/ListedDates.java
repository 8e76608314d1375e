package org.liaisonhub.hub.imports.lists;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.liaisonhub.matching.dates.InvalidDate;
import org.liaisonhub.matching.dates.PartialDate;

/**
 * Dates as sanctions lists write them, into the form of {@link org.liaisonhub.matching.dates.PartialDate}: ISO 8601-2,
 * {@code 1971-03-02}, {@code 1971-03}, {@code 1971}, {@code 1971~}, {@code 1958/1963}, {@code hijri:1402-06-24}.
 */
final class ListedDates {
    private static final String MONTHS = "janfebmaraprmayjunjulaugsepoctnovdec";
    private static final String MONTH = "(jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\\.?";
    private static final Pattern ISO = Pattern.compile("(\\d{4})(?:-(\\d{2})(?:-(\\d{2})(?:z|[+-]\\d{2}:\\d{2})?)?)?");
    private static final Pattern DAY_MONTH_YEAR = Pattern.compile("(\\d{1,2}) " + MONTH + " (\\d{4})");
    private static final Pattern MONTH_YEAR = Pattern.compile(MONTH + " (\\d{4})");
    private static final Pattern YEARS = Pattern.compile("(\\d{4})\\s?-\\s?(\\d{4})");
    private static final Pattern HIJRI = Pattern.compile("(\\d{1,2})/(\\d{1,2})/(\\d{4}) \\(hijri calendar\\)");
    private static final Pattern ABOUT = Pattern.compile("^(?:circa|approximately|c\\.|about)\\s+");
    private static final Pattern YEAR = Pattern.compile("\\b(1[89]\\d{2}|20\\d{2})\\b");

    private ListedDates() {}

    /**
     * What could be read.
     *
     * @param date in ISO 8601-2, or empty
     * @param unread whether something stood there that is no date
     */
    record Reading(Optional<String> date, boolean unread) {}

    /** A date of birth of the UN list: {@code parts} are DATE, YEAR, FROM_YEAR and TO_YEAR, empty where absent. */
    static Reading un(String type, List<String> parts, String note) {
        boolean about = type.equalsIgnoreCase("APPROXIMATELY");
        if (!parts.get(0).isEmpty()) {
            return read((about ? "circa " : "") + parts.get(0));
        }
        if (!parts.get(2).isEmpty() || !parts.get(3).isEmpty()) {
            String from = parts.get(2).isEmpty() ? parts.get(3) : parts.get(2);
            String to = parts.get(3).isEmpty() ? from : parts.get(3);
            return read(from + " to " + to);
        }
        if (!parts.get(1).isEmpty()) {
            String circa = about ? "circa " : "";
            var withMonth = read(circa + note + (note.isEmpty() ? "" : " ") + parts.get(1));
            return withMonth.date().isPresent() ? withMonth : read(circa + parts.get(1));
        }
        return note.isEmpty() ? new Reading(Optional.empty(), false) : read((about ? "circa " : "") + note);
    }

    /** Any of the forms; an empty text is no date and nothing unread. */
    static Reading read(String text) {
        String words = text.strip().toLowerCase(Locale.ROOT);
        if (words.isEmpty()) {
            return new Reading(Optional.empty(), false);
        }
        Matcher about = ABOUT.matcher(words);
        boolean approximate = about.lookingAt();
        String rest = approximate ? words.substring(about.end()) : words;
        Optional<String> date;
        int to = rest.indexOf(" to ");
        Matcher years = YEARS.matcher(rest);
        if (to > 0) {
            date = between(rest.substring(0, to), rest.substring(to + 4));
        } else if (years.matches()) {
            date = between(years.group(1), years.group(2));
        } else if (rest.startsWith("between ")) {
            date = between(rest, rest);
        } else {
            date = single(rest).map(single -> approximate ? single + "~" : single);
        }
        date = date.filter(ListedDates::canBe);
        return new Reading(date, date.isEmpty());
    }

    private static boolean canBe(String date) {
        try {
            PartialDate.parse(date);
            return true;
        } catch (InvalidDate e) {
            return false;
        }
    }

    private static Optional<String> single(String text) {
        try {
            Matcher iso = ISO.matcher(text);
            if (iso.matches()) {
                return Optional.of(written(iso.group(1), iso.group(2), iso.group(3)));
            }
            Matcher full = DAY_MONTH_YEAR.matcher(text);
            if (full.matches()) {
                return Optional.of(written(full.group(3), month(full.group(2)), full.group(1)));
            }
            Matcher partial = MONTH_YEAR.matcher(text);
            if (partial.matches()) {
                return Optional.of(written(partial.group(2), month(partial.group(1)), null));
            }
            Matcher hijri = HIJRI.matcher(text);
            if (hijri.matches()) {
                return Optional.of(
                        "hijri:%s-%02d-%02d".formatted(hijri.group(3), number(hijri.group(2)), number(hijri.group(1))));
            }
            return Optional.empty();
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    /** The years of an interval; days and months in it are left to the remark that keeps the words. */
    private static Optional<String> between(String from, String to) {
        Matcher first = YEAR.matcher(from);
        Matcher last = YEAR.matcher(to);
        if (!first.find() || !last.find()) {
            return Optional.empty();
        }
        int one = number(first.group());
        int other = number(last.group());
        return Optional.of(one == other ? String.valueOf(one) : Math.min(one, other) + "/" + Math.max(one, other));
    }

    private static String month(String name) {
        return "%02d".formatted(MONTHS.indexOf(name) / 3 + 1);
    }

    /** Throws a DateTimeException for a day that does not exist. */
    private static String written(String year, @Nullable String month, @Nullable String day) {
        if (month == null) {
            return year;
        }
        int number = number(month);
        if (number < 1 || number > 12) {
            throw new DateTimeException("no month");
        }
        return day == null
                ? year + "-" + "%02d".formatted(number)
                : LocalDate.of(number(year), number, number(day)).toString();
    }

    private static int number(String digits) {
        return Integer.parseInt(digits);
    }
}
