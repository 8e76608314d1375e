package org.liaisonhub.search.persons;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import org.liaisonhub.matching.dates.CalendarSystem;
import org.liaisonhub.matching.dates.PartialDate;
import org.liaisonhub.matching.names.PersonName;
import org.liaisonhub.matching.names.ReadName;
import org.liaisonhub.matching.persons.IdentityDocument;
import org.liaisonhub.matching.persons.PreparedPerson;
import org.liaisonhub.matching.persons.Sex;
import org.liaisonhub.matching.scripts.Writing;
import org.liaisonhub.matching.words.NamePart;
import org.liaisonhub.matching.words.NameToken;
import org.liaisonhub.matching.words.Spelling;

/**
 * A prepared person as the bytes that come back with a candidate, so that its names are not read again for every
 * question. Another version of the layout is another {@link #LAYOUT}; bytes of one layout are only read by the same.
 */
public final class PersonFeatures {
    /** Names the layout and the reading of names; an index with another one is to be built anew. */
    public static final String LAYOUT = "person-4";

    private static final List<Writing> WRITINGS = List.of(Writing.values());
    private static final List<NamePart> PARTS = List.of(NamePart.values());
    private static final List<Sex> SEXES = List.of(Sex.values());
    private static final List<CalendarSystem> CALENDARS = List.of(CalendarSystem.values());
    private static final int CALENDAR_BITS = 3;
    private static final List<PersonName.Quality> QUALITIES = List.of(PersonName.Quality.values());

    private PersonFeatures() {}

    /** The bytes of a person but for its documents, which are kept beside them; of two names about 100. */
    public static byte[] encode(PreparedPerson person) {
        var bytes = new FeatureWriter();
        bytes.number(SEXES.indexOf(person.sex()));
        bytes.number(person.datesOfBirth().size());
        person.datesOfBirth().forEach(date -> write(bytes, date));
        bytes.texts(person.nationalities());
        bytes.texts(person.birthplaces());
        bytes.texts(person.birthplaceWords());
        bytes.texts(person.birthplaceCountries());
        bytes.number(person.names().size());
        person.names().forEach(name -> write(bytes, name));
        return bytes.toByteArray();
    }

    private static void write(FeatureWriter bytes, PartialDate date) {
        bytes.number(date.year() << 1 | (date.approximate() ? 1 : 0));
        bytes.number(((date.lastYear() - date.year()) << CALENDAR_BITS) | CALENDARS.indexOf(date.calendar()));
        bytes.number(date.month() << 5 | date.day());
    }

    private static void write(FeatureWriter bytes, ReadName name) {
        bytes.text(name.original());
        bytes.number(QUALITIES.indexOf(name.quality()));
        bytes.text(name.minorWords());
        bytes.number(name.tokens().size());
        for (NameToken token : name.tokens()) {
            bytes.number((int) Math.rint(token.information() * NameToken.STEPS));
            bytes.number(WRITINGS.indexOf(token.writing()) << 4 | PARTS.indexOf(token.part()));
            boolean same = token.written().equals(token.text());
            bytes.text(same ? "" : token.written());
            bytes.number(token.spellings());
            for (int i = 0; i < token.spellings(); i++) {
                Spelling spelling = token.spelling(i);
                bytes.number(spelling.text().length() << 1 | (spelling.vowelled() ? 1 : 0));
                bytes.ascii(spelling.text());
                bytes.fixed(spelling.skeleton());
                bytes.fixed(spelling.letters());
            }
        }
    }

    /** What is known before the words of a person are read: enough to leave most candidates unread. */
    public record Basics(
            Sex sex, List<PartialDate> datesOfBirth, List<String> nationalities, List<IdentityDocument> documents) {
        public Basics {
            datesOfBirth = List.copyOf(datesOfBirth);
            nationalities = List.copyOf(nationalities);
            documents = List.copyOf(documents);
        }
    }

    /** The person that {@link #encode} wrote. */
    public static PreparedPerson decode(byte[] features) {
        var buffer = ByteBuffer.wrap(features);
        return decode(basics(buffer, List.of()), buffer);
    }

    /**
     * The beginning of a person, from the position of a buffer with an array; the position moves behind it.
     *
     * @param documents those of the person, read from beside it
     */
    public static Basics basics(ByteBuffer features, List<IdentityDocument> documents) {
        var bytes = new FeatureReader(features);
        Sex sex = SEXES.get(bytes.number());
        var dates = new PartialDate[bytes.number()];
        for (int i = 0; i < dates.length; i++) {
            dates[i] = date(bytes);
        }
        return new Basics(sex, List.of(dates), bytes.texts(), documents);
    }

    /** The whole person, from the position behind its basics. */
    public static PreparedPerson decode(Basics basics, ByteBuffer features) {
        var bytes = new FeatureReader(features);
        List<String> birthplaces = bytes.texts();
        List<String> birthplaceWords = bytes.texts();
        List<String> birthplaceCountries = bytes.texts();
        var names = new ReadName[bytes.number()];
        for (int i = 0; i < names.length; i++) {
            names[i] = name(bytes);
        }
        return new PreparedPerson(
                List.of(names),
                basics.datesOfBirth(),
                basics.sex(),
                basics.nationalities(),
                birthplaces,
                birthplaceWords,
                birthplaceCountries,
                basics.documents());
    }

    private static PartialDate date(FeatureReader bytes) {
        int year = bytes.number();
        int span = bytes.number();
        CalendarSystem calendar = CALENDARS.get(span & ((1 << CALENDAR_BITS) - 1));
        int day = bytes.number();
        int lastYear = (year >> 1) + (span >> CALENDAR_BITS);
        return new PartialDate(year >> 1, lastYear, day >> 5, day & 31, (year & 1) == 1, calendar);
    }

    private static ReadName name(FeatureReader bytes) {
        String original = bytes.text();
        PersonName.Quality quality = QUALITIES.get(bytes.number());
        String minorWords = bytes.text();
        var tokens = new NameToken[bytes.number()];
        for (int i = 0; i < tokens.length; i++) {
            tokens[i] = token(bytes);
        }
        return new ReadName(original, quality, List.of(tokens), minorWords);
    }

    private static NameToken token(FeatureReader bytes) {
        double information = (double) bytes.number() / NameToken.STEPS;
        int kind = bytes.number();
        String text = bytes.text();
        int spellings = bytes.number();
        Spelling main = spelling(bytes);
        String written = text.isEmpty() ? main.text() : text;
        Writing writing = WRITINGS.get(kind >> 4);
        NamePart part = PARTS.get(kind & 15);
        if (spellings == 1) {
            return new NameToken(written, writing, part, main, List.of(), information);
        }
        var others = new ArrayList<Spelling>(spellings - 1);
        for (int i = 1; i < spellings; i++) {
            others.add(spelling(bytes));
        }
        return new NameToken(written, writing, part, main, others, information);
    }

    private static Spelling spelling(FeatureReader bytes) {
        int form = bytes.number();
        return new Spelling(bytes.ascii(form >> 1), (form & 1) == 1, bytes.fixedLong(), bytes.fixedInt());
    }
}
