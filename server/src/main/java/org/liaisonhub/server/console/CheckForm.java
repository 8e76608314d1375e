package org.liaisonhub.server.console;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.liaisonhub.hub.checks.Question;
import org.liaisonhub.matching.dates.PartialDate;
import org.liaisonhub.matching.names.PersonName;
import org.liaisonhub.matching.persons.Person;
import org.liaisonhub.matching.persons.Preset;
import org.liaisonhub.matching.persons.Sex;
import org.liaisonhub.search.TravelDocument;
import org.liaisonhub.standards.InvalidValue;

/** The check form as it was typed: what comes back to the page when it has faults, and becomes a question when not. */
public record CheckForm(
        String mrz,
        String family,
        String given,
        String day,
        String month,
        String year,
        String sex,
        String nationality,
        String documentNumber,
        String issuingCountry,
        String documentType,
        String purpose,
        String reference,
        String preset) {

    /** Purposes in the order in which the page offers them. */
    public static final List<String> PURPOSES = List.of("border-check", "police-check", "visa", "investigation");

    /** Kinds of travel documents, as {@link TravelDocument#type} knows them. */
    public static final List<String> DOCUMENT_TYPES = List.of("P", "I", "V", "R", "O");

    /** How much it takes to be shown, as the page offers it. */
    public static final List<String> PRESETS =
            Stream.of(Preset.values()).map(Preset::code).toList();

    /** Inputs that the page folds away while they are empty. */
    static final Set<String> FOLDED = Set.of(
            "family",
            "given",
            "day",
            "month",
            "year",
            "sex",
            "nationality",
            "document-number",
            "issuing-country",
            "document-type");

    /** Longest accepted value of a one-line input, in characters. */
    private static final int LONGEST_LINE = 200;

    /** Longest accepted paste, in characters: some twenty zones. */
    private static final int LONGEST_PASTE = 2_000;

    private static final Pattern COUNTRY = Pattern.compile("[A-Z]{1,3}");
    private static final Pattern BLANK_LINES = Pattern.compile("\\n\\s*\\n");

    /** An empty form with the purpose kept from the traveller before. */
    public static CheckForm empty(String purpose) {
        return read(name -> name.equals("purpose") && PURPOSES.contains(purpose) ? purpose : "");
    }

    /** Reads the sent inputs; {@code input} answers the empty string for one that was not sent. */
    public static CheckForm read(UnaryOperator<String> input) {
        UnaryOperator<String> line = name -> input.apply(name).strip();
        UnaryOperator<String> code = name -> line.apply(name).toUpperCase(Locale.ROOT);
        return new CheckForm(
                input.apply("mrz").replace("\r\n", "\n").strip(),
                line.apply("family"),
                line.apply("given"),
                line.apply("day"),
                line.apply("month"),
                line.apply("year"),
                code.apply("sex"),
                code.apply("nationality"),
                line.apply("document-number"),
                code.apply("issuing-country"),
                code.apply("document-type"),
                line.apply("purpose"),
                line.apply("reference"),
                Preset.ofCode(line.apply("preset")).orElse(Preset.BALANCED).code());
    }

    /** Whether anything but the zone is asked. */
    boolean asksByFields() {
        return asksPerson() || !sex.isEmpty() || !nationality.isEmpty() || asksDocument() || !issuingCountry.isEmpty();
    }

    private boolean asksPerson() {
        return !family.isEmpty() || !given.isEmpty() || dated();
    }

    private boolean asksDocument() {
        return !documentNumber.isEmpty();
    }

    private boolean dated() {
        return !day.isEmpty() || !month.isEmpty() || !year.isEmpty();
    }

    /** What must be mended before it can be asked, in the order of the page; empty when all is well. */
    public List<Fault> faults(Words words) {
        var faults = new ArrayList<Fault>();
        if (mrz.isEmpty() && !asksByFields()) {
            faults.add(new Fault("mrz", words.text("fault.nothing-asked")));
        } else if (mrz.length() > LONGEST_PASTE) {
            faults.add(new Fault("mrz", words.text("fault.too-long")));
        }
        if (!PURPOSES.contains(purpose)) {
            faults.add(new Fault("purpose", words.text("fault.purpose")));
        }
        tooLong("reference", reference, words, faults);
        tooLong("family", family, words, faults);
        tooLong("given", given, words, faults);
        if (family.isEmpty() && given.isEmpty() && (dated() || !sex.isEmpty() || !nationality.isEmpty())) {
            faults.add(new Fault("family", words.text("fault.name-missing")));
        }
        dateFault(words, faults);
        country("nationality", nationality, words, faults);
        tooLong("document-number", documentNumber, words, faults);
        if (!asksDocument() && !issuingCountry.isEmpty()) {
            faults.add(new Fault("document-number", words.text("fault.number-missing")));
        }
        country("issuing-country", issuingCountry, words, faults);
        return List.copyOf(faults);
    }

    private static void tooLong(String field, String value, Words words, List<Fault> faults) {
        if (value.length() > LONGEST_LINE) {
            faults.add(new Fault(field, words.text("fault.too-long")));
        }
    }

    private static void country(String field, String value, Words words, List<Fault> faults) {
        if (!value.isEmpty() && !COUNTRY.matcher(value).matches()) {
            faults.add(new Fault(field, words.text("fault.country")));
        }
    }

    private void dateFault(Words words, List<Fault> faults) {
        if (!dated()) {
            return;
        }
        int knownYear = number(year);
        int knownMonth = number(month);
        int knownDay = number(day);
        if (year.isEmpty()) {
            faults.add(new Fault("year", words.text("fault.year-missing")));
        } else if (year.length() != 4 || knownYear < 1) {
            faults.add(new Fault("year", words.text("fault.year")));
        } else if (!month.isEmpty() && (knownMonth < 1 || knownMonth > 12)) {
            faults.add(new Fault("month", words.text("fault.month")));
        } else if (!day.isEmpty() && month.isEmpty()) {
            faults.add(new Fault("month", words.text("fault.month-missing")));
        } else if (!day.isEmpty()
                && (knownDay < 1
                        || knownDay > YearMonth.of(knownYear, knownMonth).lengthOfMonth())) {
            faults.add(new Fault("day", words.text("fault.day")));
        }
    }

    /** The number that up to four digits write; 0 when empty, -1 when it is none. */
    private static int number(String digits) {
        if (digits.isEmpty()) {
            return 0;
        }
        return digits.length() <= 4 && digits.chars().allMatch(c -> c >= '0' && c <= '9')
                ? Integer.parseInt(digits)
                : -1;
    }

    /** The question that a form without faults asks. */
    Question question() {
        var zones = mrz.isEmpty()
                ? List.<String>of()
                : BLANK_LINES.splitAsStream(mrz).map(CheckForm::trimmedLines).toList();
        return new Question(
                purpose,
                "",
                reference,
                asksPerson() ? List.of(person()) : List.of(),
                asksDocument()
                        ? List.of(new TravelDocument(documentNumber, "", issuingCountry, documentType))
                        : List.of(),
                zones,
                Preset.ofCode(preset).orElse(Preset.BALANCED));
    }

    private static String trimmedLines(String zone) {
        return zone.lines().map(String::strip).collect(Collectors.joining("\n"));
    }

    private Person person() {
        var dates = Stream.of(year)
                .filter(known -> !known.isEmpty())
                .map(known -> new PartialDate(number(known), number(known), number(month), number(day), false))
                .toList();
        return new Person(
                List.of(new PersonName("", family, given, PersonName.Quality.PRIMARY)),
                dates,
                switch (sex) {
                    case "F" -> Sex.FEMALE;
                    case "M" -> Sex.MALE;
                    default -> Sex.UNSPECIFIED;
                },
                nationality.isEmpty() ? List.of() : List.of(nationality),
                List.of());
    }

    /** The input to which a fault that the hub found belongs. */
    static Fault faultOf(InvalidValue invalid, Words words) {
        var field = invalid.field();
        var last = field.substring(field.lastIndexOf('.') + 1);
        var input =
                switch (last) {
                    case "number", "lastNumber", "documentNumber" -> "document-number";
                    case "country", "issuingCountry" -> "issuing-country";
                    case "type", "documentType" -> "document-type";
                    case "purpose", "reference", "sex", "given", "family" -> last;
                    case "nationality" -> "nationality";
                    default -> {
                        if (field.startsWith("persons") && last.startsWith("nationalit")) {
                            yield "nationality";
                        }
                        if (field.startsWith("persons") && last.startsWith("date")) {
                            yield "day";
                        }
                        if (field.startsWith("travelDocuments")) {
                            yield "document-number";
                        }
                        yield field.startsWith("persons") ? "family" : "mrz";
                    }
                };
        return new Fault(input, words.text("fault.rule", invalid.rule()));
    }
}
