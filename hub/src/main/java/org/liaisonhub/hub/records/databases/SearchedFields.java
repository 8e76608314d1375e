package org.liaisonhub.hub.records.databases;

import java.util.Optional;

/**
 * Which fields of a database a check compares. An absent role is the empty string.
 *
 * @param names a list of person names
 * @param datesOfBirth a list of partial dates
 * @param documents a list of identity documents that a person holds
 * @param personWhen only records where this field holds this code are about a person; empty when all are
 * @param travelDocument the document that the record itself is about
 */
public record SearchedFields(
        String names,
        String datesOfBirth,
        String sex,
        String nationalities,
        String birthplaces,
        String documents,
        Optional<Condition> personWhen,
        Optional<TravelDocumentFields> travelDocument) {

    /** A field that must hold a code. */
    public record Condition(String field, String code) {}

    /** Fields of a travel document; {@code lastNumber} is the end of a range of stolen blanks. */
    public record TravelDocumentFields(String number, String lastNumber, String country, String type) {}

    /** The field from which evidence of that name comes; empty when none does. */
    public String ofEvidence(String evidence) {
        return switch (evidence) {
            case "name" -> names;
            case "date-of-birth" -> datesOfBirth;
            case "sex" -> sex;
            case "nationality" -> nationalities;
            case "birthplace" -> birthplaces;
            case "document" -> documents;
            case "document-number" ->
                travelDocument.map(TravelDocumentFields::number).orElse("");
            case "issuing-country" ->
                travelDocument.map(TravelDocumentFields::country).orElse("");
            case "document-type" ->
                travelDocument.map(TravelDocumentFields::type).orElse("");
            default -> "";
        };
    }
}
