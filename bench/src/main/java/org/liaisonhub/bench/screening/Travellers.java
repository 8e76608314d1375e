package org.liaisonhub.bench.screening;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.apache.commons.csv.CSVException;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.jspecify.annotations.Nullable;
import org.liaisonhub.matching.dates.InvalidDate;
import org.liaisonhub.matching.dates.PartialDate;
import org.liaisonhub.matching.names.PersonName;
import org.liaisonhub.matching.persons.Person;
import org.liaisonhub.matching.persons.Sex;
import org.liaisonhub.standards.InvalidValue;
import org.liaisonhub.standards.codes.Countries;

/** Travellers from a CSV file, one after the other. Not thread-safe. */
final class Travellers implements AutoCloseable {
    private static final Set<String> NAMES = Set.of("full_name", "last_name");
    private static final Pattern UNKNOWN_DAYS = Pattern.compile("(-00)+$");
    private static final Pattern SEPARATORS = Pattern.compile("[;|]");

    private final Reader file;
    private final CSVParser parser;
    private final Iterator<CSVRecord> rows;
    private final List<String> header;
    private long unknownCountries;

    /** Opens the file and reads its header; throws {@link InvalidValue} if it is not of this form. */
    Travellers(Path path) throws IOException {
        file = Files.newBufferedReader(path);
        try {
            parser = CSVFormat.RFC4180.parse(file);
            rows = parser.iterator();
            header = header();
        } catch (IOException | RuntimeException e) {
            file.close();
            throw e;
        }
    }

    private List<String> header() {
        var first = nextRow();
        if (first == null) {
            throw new InvalidValue("--travellers", "the file must have a header and is empty");
        }
        var names = first.stream()
                .map(name -> name.replace("\uFEFF", "").strip().toLowerCase(Locale.ROOT))
                .toList();
        if (names.stream().noneMatch(NAMES::contains)) {
            throw new InvalidValue("full_name", "the header, the first line, must have this column or last_name");
        }
        return names;
    }

    /** The names of the columns, in lower case. */
    List<String> columns() {
        return header;
    }

    boolean expects() {
        return header.contains("expected");
    }

    /** Nationalities so far for which no code is known; they were left out of the question. */
    long unknownCountries() {
        return unknownCountries;
    }

    /** The next row, null at the end; throws {@link InvalidValue} naming the line and the rule that it breaks. */
    @Nullable
    Traveller next() {
        var row = nextRow();
        if (row == null) {
            return null;
        }
        if (row.size() != header.size()) {
            throw fault("has " + row.size() + " values, the header has " + header.size() + " columns");
        }
        String given = (value(row, "first_name") + " " + value(row, "middle_name")).strip();
        String family = value(row, "last_name");
        String full = value(row, "full_name");
        if ((full + given + family).isBlank()) {
            throw fault("needs a full_name or a last_name");
        }
        var name = new PersonName(full, family, given, PersonName.Quality.PRIMARY);
        var places = value(row, "place_of_birth");
        return new Traveller(
                line(),
                row.toList(),
                new Person(
                        List.of(name),
                        dates(value(row, "date_of_birth")),
                        sex(value(row, "gender")),
                        nationalities(value(row, "nationality")),
                        places.isEmpty() ? List.of() : List.of(places)),
                value(row, "expected"));
    }

    private @Nullable CSVRecord nextRow() {
        try {
            CSVRecord row = rows.hasNext() ? rows.next() : null;
            while (row != null && row.size() == 1 && row.get(0).isBlank()) {
                row = rows.hasNext() ? rows.next() : null;
            }
            return row;
        } catch (UncheckedIOException | IllegalStateException e) {
            boolean encoding = e.getCause() instanceof CharacterCodingException;
            boolean form = e.getCause() instanceof CSVException || e instanceof IllegalStateException;
            throw fault(
                    encoding ? "the text must be UTF-8" : form ? "quotes stand around a whole value" : "is unreadable");
        }
    }

    private long line() {
        return parser.getCurrentLineNumber();
    }

    private InvalidValue fault(String rule) {
        return new InvalidValue("--travellers, line " + line(), rule);
    }

    private String value(CSVRecord row, String column) {
        int at = header.indexOf(column);
        return at < 0 ? "" : row.get(at).strip();
    }

    private List<PartialDate> dates(String text) {
        if (text.isEmpty()) {
            return List.of();
        }
        try {
            return List.of(PartialDate.parse(UNKNOWN_DAYS.matcher(text).replaceFirst("")));
        } catch (InvalidDate e) {
            throw fault("date_of_birth is " + e.getMessage());
        }
    }

    private static Sex sex(String text) {
        return switch (text.toLowerCase(Locale.ROOT)) {
            case "f", "female" -> Sex.FEMALE;
            case "m", "male" -> Sex.MALE;
            default -> Sex.UNSPECIFIED;
        };
    }

    private List<String> nationalities(String text) {
        var codes = new ArrayList<String>();
        for (String part : SEPARATORS.split(text, -1)) {
            String country = part.strip();
            if (!country.isEmpty()) {
                Countries.byName(country)
                        .or(() -> Countries.byCode(country))
                        .ifPresentOrElse(found -> codes.add(found.alpha3()), () -> unknownCountries++);
            }
        }
        return codes;
    }

    @Override
    public void close() throws IOException {
        file.close();
    }
}
