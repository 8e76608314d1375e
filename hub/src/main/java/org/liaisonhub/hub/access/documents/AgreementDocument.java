package org.liaisonhub.hub.access.documents;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.liaisonhub.hub.access.policy.Term;

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
     * @throws org.liaisonhub.standards.InvalidValue naming the place and the rule
     */
    public static AgreementDocument read(byte[] document) {
        var read = AgreementReader.read(document);
        Contradictions.refuse(read);
        return read;
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
