package org.liaisonhub.hub.checks;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.liaisonhub.matching.names.PersonName;
import org.liaisonhub.matching.persons.IdentityDocument;
import org.liaisonhub.matching.persons.Person;
import org.liaisonhub.search.TravelDocument;
import org.liaisonhub.standards.InvalidValue;
import org.liaisonhub.standards.PlainText;
import org.liaisonhub.standards.codes.Countries;
import org.liaisonhub.standards.documents.DocumentNumbers;

/** What a question must keep to. Each rule names the field as the caller knows it and never repeats a value. */
final class QuestionRules {
    /** Purposes for which a question may be asked; one of them must be named. */
    static final Set<String> PURPOSES = Set.of("border-check", "police-check", "visa", "investigation");

    private static final Set<String> DOCUMENT_TYPES = Set.of("", "P", "I", "V", "R", "O");
    private static final int SUBJECTS = 10;
    private static final int VALUES = 20;
    private static final int WORDS = 100;
    private static final int NAME = 200;
    private static final int NAME_WORDS = 40;
    private static final int NUMBER = 40;
    private static final int ZONE = 200;

    private QuestionRules() {}

    /**
     * Holds a question against every rule.
     *
     * @throws InvalidValue naming the first field that breaks one
     */
    static void require(Question question) {
        if (!PURPOSES.contains(question.purpose())) {
            throw new InvalidValue("purpose", "one of " + String.join(", ", new TreeSet<>(PURPOSES)));
        }
        PlainText.require("place", question.place(), WORDS);
        PlainText.require("reference", question.reference(), WORDS);
        if (question.persons().isEmpty()
                && question.travelDocuments().isEmpty()
                && question.mrz().isEmpty()) {
            throw new InvalidValue("", "at least one person, travel document or machine-readable zone");
        }
        requireAtMost("persons", question.persons(), SUBJECTS);
        requireAtMost("travelDocuments", question.travelDocuments(), SUBJECTS);
        requireAtMost("mrz", question.mrz(), SUBJECTS);
        each("persons", question.persons(), QuestionRules::requirePerson);
        each("travelDocuments", question.travelDocuments(), QuestionRules::requireDocument);
        each("mrz", question.mrz(), QuestionRules::requireZone);
    }

    /** A rule of one element of a list; names fields from inside the element. */
    private interface Rule<T> {
        void require(T value);
    }

    private static <T> void each(String field, List<T> values, Rule<T> rule) {
        for (int i = 0; i < values.size(); i++) {
            try {
                rule.require(values.get(i));
            } catch (InvalidValue invalid) {
                throw invalid.within(field + "[" + i + "]");
            }
        }
    }

    private static void requirePerson(Person person) {
        if (person.names().isEmpty()) {
            throw new InvalidValue("names", "at least one");
        }
        requireAtMost("names", person.names(), VALUES);
        requireAtMost("datesOfBirth", person.datesOfBirth(), VALUES);
        requireAtMost("nationalities", person.nationalities(), VALUES);
        requireAtMost("birthplaces", person.birthplaces(), VALUES);
        requireAtMost("documents", person.documents(), VALUES);
        each("names", person.names(), QuestionRules::requireName);
        each("nationalities", person.nationalities(), QuestionRules::requireCountry);
        each("birthplaces", person.birthplaces(), place -> PlainText.require("", place, NAME));
        each("documents", person.documents(), QuestionRules::requireIdentity);
    }

    private static void requireName(PersonName name) {
        PlainText.require("full", name.full(), NAME);
        PlainText.require("family", name.family(), NAME);
        PlainText.require("given", name.given(), NAME);
        if (name.whole().codePoints().noneMatch(Character::isLetter)) {
            throw new InvalidValue("", "a name with at least one letter");
        }
        if (name.whole().chars().filter(Character::isWhitespace).count() >= NAME_WORDS) {
            throw new InvalidValue("", "a name of at most " + NAME_WORDS + " words");
        }
    }

    private static void requireDocument(TravelDocument document) {
        PlainText.require("number", document.number(), NUMBER);
        if (DocumentNumbers.normalise(document.number()).isEmpty()) {
            throw new InvalidValue("number", "at least one letter or digit");
        }
        if (!document.lastNumber().isEmpty()) {
            throw new InvalidValue("lastNumber", "empty: a question asks one number, not a range");
        }
        if (!document.country().isEmpty()) {
            within("country", document.country());
        }
        if (!DOCUMENT_TYPES.contains(document.type())) {
            throw new InvalidValue("type", "P, I, V, R, O or empty");
        }
    }

    private static void requireIdentity(IdentityDocument document) {
        PlainText.require("number", document.number(), NUMBER);
        if (document.number().isEmpty()) {
            throw new InvalidValue("number", "at least one letter or digit");
        }
        if (!document.country().isEmpty()) {
            within("country", document.country());
        }
    }

    private static void within(String field, String country) {
        try {
            requireCountry(country);
        } catch (InvalidValue invalid) {
            throw invalid.within(field);
        }
    }

    private static void requireCountry(String code) {
        if (Countries.byZoneCode(code).isEmpty()) {
            throw new InvalidValue("", "a three-letter code of ICAO Doc 9303-3, section 5");
        }
    }

    private static void requireZone(String zone) {
        if (zone.isBlank()) {
            throw new InvalidValue("", "two or three lines of a machine-readable zone");
        }
        if (zone.length() > ZONE) {
            throw new InvalidValue("", "at most " + ZONE + " characters");
        }
    }

    private static void requireAtMost(String field, List<?> values, int most) {
        if (values.size() > most) {
            throw new InvalidValue(field, "at most " + most);
        }
    }
}
