package org.liaisonhub.hub.access.documents;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.liaisonhub.hub.access.policy.Term;
import org.liaisonhub.standards.InvalidValue;

/**
 * An agreement as its document says it. Free of contradictions; whether the parties, databases, fields and purposes that
 * it names exist is the business of {@link Vocabulary}.
 *
 * @param language of the articles, BCP 47
 * @param from first day in force, UTC
 * @param until last day in force; null for without end
 * @param review day on which the parties look at it again; null for none. Nothing ends on it
 * @param keepsPrevious whether a party that has not signed this version keeps what an earlier one gave it
 */
public record AgreementDocument(
        String id,
        int version,
        String title,
        String legalReference,
        String language,
        Bound parties,
        LocalDate from,
        @Nullable LocalDate until,
        @Nullable LocalDate review,
        boolean keepsPrevious,
        List<Article> articles,
        List<Provision> provisions) {
    /** What it says to people. */
    public record Article(String number, String title, String text) {}

    public AgreementDocument {
        articles = List.copyOf(articles);
        provisions = List.copyOf(provisions);
    }

    /**
     * Reads the bytes of a document, YAML 1.2 or JSON, at most 256 KiB.
     *
     * @throws InvalidValue naming the place and the rule
     */
    public static AgreementDocument read(byte[] document) {
        var reading = readAll(document);
        return reading.document().orElseThrow(() -> reading.faults().getFirst());
    }

    /** What was read: the document, or every fault that was found in it. */
    public record Reading(Optional<AgreementDocument> document, List<InvalidValue> faults) {
        public Reading {
            faults = List.copyOf(faults);
        }
    }

    /** Reads as {@link #read}, and goes on behind a fault as far as there is sense in it. */
    public static Reading readAll(byte[] document) {
        var faults = new Faults();
        var read = faults.of(
                () -> Optional.of(AgreementReader.read(document, faults)), Optional.<AgreementDocument>empty());
        if (faults.count() == 0) {
            faults.in(() -> Contradictions.refuse(read.orElseThrow()));
        }
        return new Reading(faults.count() == 0 ? read : Optional.empty(), faults.all());
    }

    /** What it grants. */
    public List<Term> terms() {
        return provisions.stream().map(Provision::term).toList();
    }

    /** {@code MEMBERSHIP@2}. */
    public String name() {
        return id + "@" + version;
    }
}
