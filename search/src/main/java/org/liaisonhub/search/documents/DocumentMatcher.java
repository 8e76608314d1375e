package org.liaisonhub.search.documents;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.liaisonhub.matching.persons.Evidence;
import org.liaisonhub.search.TravelDocument;
import org.liaisonhub.standards.InvalidValue;
import org.liaisonhub.standards.documents.DocumentNumbers;

/**
 * Decides whether two travel documents are the same. Numbers of two known countries that differ are two documents: no
 * match. An exact match has probability 1 by rule; any other the logistic function of the sum of its weights, the prior
 * being even.
 */
public final class DocumentMatcher {
    /** Named in every answer, so that it can be replayed. */
    public static final String VERSION = "document-1";

    /** How numbers relate that differ only in characters which readers confuse. */
    public static final String OCR_CONFUSABLE = "OCR_CONFUSABLE";

    // Set by hand, not fitted: an equal number alone gives 0.6, a confusable one of the same country 0.31 (a
    // suggestion, always below even), an equal one of the same country but another type 0.71.
    private static final double EQUAL_NUMBER = 0.4;
    private static final double CONFUSABLE_NUMBER = -3.3;
    private static final double EQUAL_COUNTRY = 2.5;
    private static final double EQUAL_TYPE = 0.1;
    private static final double OTHER_TYPE = -2.0;

    private DocumentMatcher() {}

    /** How {@code asked} and {@code recorded} compare; empty when they are two documents. */
    public static Optional<DocumentComparison> compare(TravelDocument asked, TravelDocument recorded) {
        String relation = numberRelation(asked, recorded);
        String askedCountry = DocumentKeys.country(asked);
        String recordedCountry = DocumentKeys.country(recorded);
        boolean countryKnown = !askedCountry.isEmpty() && !recordedCountry.isEmpty();
        boolean confusable = relation.equals(OCR_CONFUSABLE);
        if (relation.isEmpty()
                || (countryKnown && !askedCountry.equals(recordedCountry))
                || (confusable && !countryKnown)) {
            return Optional.empty();
        }
        var evidence = new ArrayList<Evidence>(3);
        double number = confusable ? CONFUSABLE_NUMBER : EQUAL_NUMBER;
        evidence.add(new Evidence("document-number", relation, asked.number(), written(recorded), number, 0));
        if (countryKnown) {
            evidence.add(
                    new Evidence("issuing-country", "EQUAL", asked.country(), recorded.country(), EQUAL_COUNTRY, 0));
        }
        String askedType = type(asked);
        String recordedType = type(recorded);
        boolean otherType = !askedType.isEmpty() && !recordedType.isEmpty() && !askedType.equals(recordedType);
        if (otherType) {
            evidence.add(new Evidence("document-type", "DIFFERENT", asked.type(), recorded.type(), OTHER_TYPE, 0));
        } else if (!askedType.isEmpty() && !recordedType.isEmpty()) {
            evidence.add(new Evidence("document-type", "EQUAL", asked.type(), recorded.type(), EQUAL_TYPE, 0));
        }
        boolean certain = countryKnown && !confusable;
        boolean exact = certain && !otherType;
        double logit = logit(evidence);
        return Optional.of(new DocumentComparison(
                exact ? 1 : probability(logit),
                exact,
                evidence.stream()
                        .map(one -> one.withWithout(without(one, logit, certain, confusable)))
                        .toList()));
    }

    /** By the same rules: without its number a document is none, and one that looks alike is none without its country. */
    private static double without(Evidence piece, double logit, boolean certain, boolean confusable) {
        return switch (piece.field()) {
            case "document-number" -> 0;
            case "issuing-country" -> confusable ? 0 : probability(logit - piece.weight());
            default -> certain ? 1 : probability(logit - piece.weight());
        };
    }

    /** {@code EQUAL}, {@code IN_RANGE}, {@code OCR_CONFUSABLE}, or empty when the numbers have nothing in common. */
    private static String numberRelation(TravelDocument asked, TravelDocument recorded) {
        String number = DocumentNumbers.normalise(asked.number());
        if (number.isEmpty()) {
            return "";
        }
        if (!recorded.lastNumber().isEmpty()) {
            return inRange(number, recorded) ? "IN_RANGE" : "";
        }
        String other = DocumentNumbers.normalise(recorded.number());
        if (number.equals(other)) {
            return "EQUAL";
        }
        boolean confusable = DocumentNumbers.foldConfusables(number).equals(DocumentNumbers.foldConfusables(other));
        return confusable ? OCR_CONFUSABLE : "";
    }

    private static boolean inRange(String number, TravelDocument recorded) {
        try {
            return new NumberRange(recorded.number(), recorded.lastNumber()).contains(number);
        } catch (InvalidValue e) {
            return false;
        }
    }

    private static String written(TravelDocument recorded) {
        return recorded.lastNumber().isEmpty() ? recorded.number() : recorded.number() + "/" + recorded.lastNumber();
    }

    /**
     * The kind of document, empty when unknown or "other". Source: ICAO Doc 9303-5 and 9303-6, document code: its first
     * letter is the kind, and an identity card bears A, C or I.
     */
    private static String type(TravelDocument document) {
        String type = document.type().strip().toUpperCase(Locale.ROOT);
        String kind = type.isEmpty() ? "" : type.substring(0, 1);
        return switch (kind) {
            case "A", "C" -> "I";
            case "O" -> "";
            default -> kind;
        };
    }

    private static double logit(List<Evidence> evidence) {
        return evidence.stream().mapToDouble(Evidence::weight).sum();
    }

    private static double probability(double logit) {
        return 1 / (1 + Math.exp(-logit));
    }
}
