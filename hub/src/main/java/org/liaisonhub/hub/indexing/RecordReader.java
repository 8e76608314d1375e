package org.liaisonhub.hub.indexing;

import java.lang.System.Logger.Level;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.liaisonhub.hub.records.ChangeFeed.Change;
import org.liaisonhub.hub.records.OwnedRecord;
import org.liaisonhub.hub.records.databases.DatabaseDefinition;
import org.liaisonhub.matching.dates.InvalidDate;
import org.liaisonhub.matching.dates.PartialDate;
import org.liaisonhub.matching.names.PersonName;
import org.liaisonhub.matching.persons.Person;
import org.liaisonhub.matching.persons.Sex;
import org.liaisonhub.search.IndexedRecord;
import org.liaisonhub.search.TravelDocument;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.json.JsonFactory;

/**
 * Reads out of a record's content what the index is told of it: the fields that the definition gives a role in checks,
 * and no other. Streams over the text, because a rebuild reads millions. A value that has not the form of its role is
 * told in the log by record and role, and the record is found by the others: the index must not stop because of one bad
 * record. Thread-safe.
 */
public final class RecordReader {
    private static final System.Logger LOG = System.getLogger(RecordReader.class.getName());
    private static final JsonFactory JSON = new JsonFactory();

    private final Map<DatabaseDefinition, Map<String, Role>> roles = new ConcurrentHashMap<>();

    /** What the index is told of an active record. */
    public IndexedRecord read(Change change) {
        return read(change.id(), change.version(), change.database(), change.audience(), change.json());
    }

    /** The same of a record that is already parsed. */
    public IndexedRecord read(OwnedRecord record) {
        return read(
                record.id(),
                record.version(),
                record.database(),
                record.audience(),
                record.content().toString());
    }

    private IndexedRecord read(long id, int version, DatabaseDefinition database, int audience, String json) {
        var found = new Found(database);
        var roleOf = roles.computeIfAbsent(database, Role::of);
        try (var parser = JSON.createParser(ObjectReadContext.empty(), json)) {
            found.checkShape(parser.nextToken() == JsonToken.START_OBJECT);
            for (var name = parser.nextName(); name != null; name = parser.nextName()) {
                var role = roleOf.get(name);
                parser.nextToken();
                if (role == null) {
                    parser.skipChildren();
                } else {
                    found.take(role, parser);
                }
            }
        } catch (JacksonException unreadable) {
            found.checkShape(false);
        }
        if (!found.unread.isEmpty()) {
            LOG.log(Level.WARNING, "record {0}: {1} cannot be read; it is not found by that", id, found.unread);
        }
        return new IndexedRecord(id, version, database.number(), audience, found.person(), found.documents());
    }

    /** What was found in one record so far. */
    private static final class Found {
        private final List<PersonName> names = new ArrayList<>(2);
        private final List<PartialDate> datesOfBirth = new ArrayList<>(1);
        private final List<String> nationalities = new ArrayList<>(1);
        private final List<String> birthplaces = new ArrayList<>(1);
        private final List<TravelDocument> documents = new ArrayList<>(1);
        private final Set<String> unread = new TreeSet<>();
        private final String personCode;
        private Sex sex = Sex.UNSPECIFIED;
        private boolean aboutPerson;
        private String number = "";
        private String lastNumber = "";
        private String country = "";
        private String type = "";

        Found(DatabaseDefinition database) {
            var condition = database.search().personWhen();
            personCode = condition.map(when -> when.code()).orElse("");
            aboutPerson = condition.isEmpty();
        }

        void checkShape(boolean sound) {
            if (!sound) {
                unread.add("content");
            }
        }

        void take(Role role, JsonParser value) {
            if (value.currentToken() == JsonToken.START_ARRAY) {
                while (value.nextToken() != JsonToken.END_ARRAY) {
                    takeIfSound(role, value);
                }
            } else {
                takeIfSound(role, value);
            }
        }

        private void takeIfSound(Role role, JsonParser value) {
            boolean composed = role == Role.NAMES || role == Role.DOCUMENTS;
            var token = value.currentToken();
            if (composed ? token != JsonToken.START_OBJECT : !isText(token)) {
                value.skipChildren();
                unread.add(role.name());
                return;
            }
            try {
                takeOne(role, value);
            } catch (InvalidDate invalid) {
                unread.add(role.name());
            }
        }

        private static boolean isText(JsonToken token) {
            return token == JsonToken.VALUE_STRING || token.isNumeric();
        }

        /** A part of a composed value; one that is no text is empty. */
        private static String text(JsonParser part) {
            if (isText(part.currentToken())) {
                return part.getString();
            }
            part.skipChildren();
            return "";
        }

        private void takeOne(Role role, JsonParser value) {
            switch (role) {
                case NAMES -> names.add(name(value));
                case DATES_OF_BIRTH -> datesOfBirth.add(PartialDate.parse(value.getString()));
                case SEX -> sex = sex(value.getString());
                case NATIONALITIES -> nationalities.add(value.getString());
                case BIRTHPLACES -> birthplaces.add(value.getString());
                case DOCUMENTS -> documents.add(document(value));
                case PERSON_WHEN -> aboutPerson = value.getString().equals(personCode);
                case NUMBER -> number = value.getString();
                case LAST_NUMBER -> lastNumber = value.getString();
                case COUNTRY -> country = value.getString();
                case TYPE -> type = value.getString();
            }
        }

        @Nullable
        Person person() {
            return aboutPerson && !names.isEmpty()
                    ? new Person(names, datesOfBirth, sex, nationalities, birthplaces)
                    : null;
        }

        List<TravelDocument> documents() {
            if (!number.isEmpty()) {
                documents.add(new TravelDocument(number, lastNumber, country, type));
            }
            return documents;
        }

        private static PersonName name(JsonParser object) {
            String full = "";
            String family = "";
            String given = "";
            var quality = PersonName.Quality.PRIMARY;
            for (var part = object.nextName(); part != null; part = object.nextName()) {
                object.nextToken();
                switch (part) {
                    case "full" -> full = text(object);
                    case "family" -> family = text(object);
                    case "given" -> given = text(object);
                    case "quality" -> quality = quality(text(object));
                    default -> object.skipChildren();
                }
            }
            return new PersonName(full, family, given, quality);
        }

        private static PersonName.Quality quality(String code) {
            return switch (code) {
                case "alias" -> PersonName.Quality.ALIAS;
                case "weak" -> PersonName.Quality.WEAK;
                default -> PersonName.Quality.PRIMARY;
            };
        }

        private static TravelDocument document(JsonParser object) {
            String number = "";
            String country = "";
            String type = "";
            for (var part = object.nextName(); part != null; part = object.nextName()) {
                object.nextToken();
                switch (part) {
                    case "number" -> number = text(object);
                    case "country" -> country = text(object);
                    case "type" -> type = text(object);
                    default -> object.skipChildren();
                }
            }
            return new TravelDocument(number, "", country, type);
        }

        private static Sex sex(String code) {
            return switch (code) {
                case "F" -> Sex.FEMALE;
                case "M" -> Sex.MALE;
                default -> Sex.UNSPECIFIED;
            };
        }
    }
}
