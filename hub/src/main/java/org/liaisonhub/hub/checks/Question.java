package org.liaisonhub.hub.checks;

import java.util.List;
import org.liaisonhub.matching.persons.Person;
import org.liaisonhub.matching.persons.Preset;
import org.liaisonhub.search.TravelDocument;

/**
 * One question of a border post: it may hold persons, travel documents and raw machine-readable zones together.
 *
 * @param purpose why: {@code border-check}, {@code police-check}, {@code visa}, {@code investigation}
 * @param place where, in the caller's words; may be empty
 * @param reference the caller's own reference; may be empty
 * @param mrz raw zones, lines separated by line feeds; each yields a person and a travel document
 * @param preset how probable a person must be to be shown
 */
public record Question(
        String purpose,
        String place,
        String reference,
        List<Person> persons,
        List<TravelDocument> travelDocuments,
        List<String> mrz,
        Preset preset) {
    public Question {
        persons = List.copyOf(persons);
        travelDocuments = List.copyOf(travelDocuments);
        mrz = List.copyOf(mrz);
    }

    /** A question that leaves the preset at {@link Preset#BALANCED}. */
    public Question(
            String purpose,
            String place,
            String reference,
            List<Person> persons,
            List<TravelDocument> travelDocuments,
            List<String> mrz) {
        this(purpose, place, reference, persons, travelDocuments, mrz, Preset.BALANCED);
    }
}
