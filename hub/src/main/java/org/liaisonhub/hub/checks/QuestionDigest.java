package org.liaisonhub.hub.checks;

import java.util.List;
import org.liaisonhub.hub.audit.AuditKey;
import org.liaisonhub.matching.dates.CalendarSystem;
import org.liaisonhub.matching.dates.PartialDate;
import org.liaisonhub.matching.names.PersonName;
import org.liaisonhub.matching.persons.Person;
import org.liaisonhub.matching.persons.Preset;
import org.liaisonhub.search.TravelDocument;

/**
 * The keyed digest of what a question asks. Two questions have the same digest if and only if they ask the same in the
 * same words and order, and by the same preset; purpose, place and reference do not count. Each value goes in with its length, so that no two
 * questions run into one text.
 */
final class QuestionDigest {
    private final StringBuilder text = new StringBuilder(256);

    private QuestionDigest() {}

    static String of(Question question, AuditKey key) {
        var digest = new QuestionDigest();
        digest.count("persons", question.persons()).persons(question.persons());
        digest.count("travelDocuments", question.travelDocuments());
        question.travelDocuments().forEach(digest::document);
        digest.count("mrz", question.mrz()).all(question.mrz());
        if (question.preset() != Preset.BALANCED) {
            digest.put(question.preset().code());
        }
        return key.digest(digest.text.toString());
    }

    private void persons(List<Person> persons) {
        for (var person : persons) {
            count("names", person.names());
            person.names().forEach(this::name);
            count("dates", person.datesOfBirth());
            person.datesOfBirth().forEach(this::date);
            put(person.sex().name());
            count("nationalities", person.nationalities()).all(person.nationalities());
            count("birthplaces", person.birthplaces()).all(person.birthplaces());
            if (!person.documents().isEmpty()) {
                count("documents", person.documents());
                person.documents().forEach(one -> all(List.of(one.number(), one.country())));
            }
        }
    }

    private void name(PersonName name) {
        all(List.of(name.full(), name.family(), name.given(), name.quality().name()));
    }

    private void date(PartialDate date) {
        put(date.year() + "/" + date.lastYear() + "-" + date.month() + "-" + date.day()
                + (date.approximate() ? "~" : "")
                + (date.calendar() == CalendarSystem.GREGORIAN
                        ? ""
                        : date.calendar().code()));
    }

    private void document(TravelDocument document) {
        all(List.of(document.number(), document.lastNumber(), document.country(), document.type()));
    }

    private QuestionDigest count(String what, List<?> list) {
        text.append(what).append('#').append(list.size()).append(';');
        return this;
    }

    private void all(List<String> values) {
        values.forEach(this::put);
    }

    private void put(String value) {
        text.append(value.length()).append(':').append(value).append(';');
    }
}
