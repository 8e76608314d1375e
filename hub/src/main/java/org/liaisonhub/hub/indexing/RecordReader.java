package org.liaisonhub.hub.indexing;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.liaisonhub.hub.records.ChangeFeed.Change;
import org.liaisonhub.hub.records.OwnedRecord;
import org.liaisonhub.hub.records.databases.DatabaseDefinition;
import org.liaisonhub.matching.dates.PartialDate;
import org.liaisonhub.matching.names.PersonName;
import org.liaisonhub.matching.persons.Person;
import org.liaisonhub.matching.persons.Sex;
import org.liaisonhub.search.IndexedRecord;
import org.liaisonhub.search.TravelDocument;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.json.JsonFactory;

/**
 * Reads out of a record's content what the index is told of it: the fields that the definition gives a role in checks,
 * and no other. Streams over the text, because a rebuild reads millions. Thread-safe.
 */
public final class RecordReader {
    private static final JsonFactory JSON = new JsonFactory();

    /** What a field is to a check. */
    private enum Role {
        NAMES,
        DATES_OF_BIRTH,
        SEX,
        NATIONALITIES,
        BIRTHPLACES,
        DOCUMENTS,
        PERSON_WHEN,
        NUMBER,
        LAST_NUMBER,
        COUNTRY,
        TYPE
    }

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
        var roleOf = roles.computeIfAbsent(database, RecordReader::roles);
        try (var parser = JSON.createParser(ObjectReadContext.empty(), json)) {
            parser.nextToken();
            for (var name = parser.nextName(); name != null; name = parser.nextName()) {
                var role = roleOf.get(name);
                parser.nextToken();
                if (role == null) {
                    parser.skipChildren();
                } else {
                    found.take(role, parser);
                }
            }
        }
        return new IndexedRecord(id, version, database.number(), audience, found.person(), found.documents());
    }

    private static Map<String, Role> roles(DatabaseDefinition database) {
        var search = database.search();
        var roles = new HashMap<String, Role>();
        roles.put(search.names(), Role.NAMES);
        roles.put(search.datesOfBirth(), Role.DATES_OF_BIRTH);
        roles.put(search.sex(), Role.SEX);
        roles.put(search.nationalities(), Role.NATIONALITIES);
        roles.put(search.birthplaces(), Role.BIRTHPLACES);
        roles.put(search.documents(), Role.DOCUMENTS);
        search.personWhen().ifPresent(condition -> roles.put(condition.field(), Role.PERSON_WHEN));
        search.travelDocument().ifPresent(document -> {
            roles.put(document.number(), Role.NUMBER);
            roles.put(document.lastNumber(), Role.LAST_NUMBER);
            roles.put(document.country(), Role.COUNTRY);
            roles.put(document.type(), Role.TYPE);
        });
        roles.remove("");
        return Map.copyOf(roles);
    }

    /** What was found in one record so far. */
    private static final class Found {
        private final List<PersonName> names = new ArrayList<>(2);
        private final List<PartialDate> datesOfBirth = new ArrayList<>(1);
        private final List<String> nationalities = new ArrayList<>(1);
        private final List<String> birthplaces = new ArrayList<>(1);
        private final List<TravelDocument> documents = new ArrayList<>(1);
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

        void take(Role role, JsonParser value) {
            if (value.currentToken() == JsonToken.START_ARRAY) {
                while (value.nextToken() != JsonToken.END_ARRAY) {
                    takeOne(role, value);
                }
            } else {
                takeOne(role, value);
            }
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
                    case "full" -> full = object.getString();
                    case "family" -> family = object.getString();
                    case "given" -> given = object.getString();
                    case "quality" -> quality = quality(object.getString());
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
                    case "number" -> number = object.getString();
                    case "country" -> country = object.getString();
                    case "type" -> type = object.getString();
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
