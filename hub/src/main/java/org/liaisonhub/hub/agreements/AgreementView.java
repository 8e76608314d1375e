package org.liaisonhub.hub.agreements;

import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.liaisonhub.hub.access.SignatureProofs.Verdict;
import org.liaisonhub.hub.access.SignedVersion;
import org.liaisonhub.hub.access.documents.AgreementDocument;
import org.liaisonhub.hub.access.policy.Agreement;
import org.liaisonhub.hub.access.policy.Party;

/**
 * A version of an agreement as people see it.
 *
 * @param document empty when what is stored is no document any more
 * @param status today
 */
public record AgreementView(
        SignedVersion stored, Optional<AgreementDocument> document, Status status, List<Signature> signatures) {
    /** So long before the day of its review people are reminded of it. */
    private static final Period REVIEW_AHEAD = Period.ofDays(30);

    /** Where a version is in its life. */
    public enum Status {
        /** Not signed by all whom it needs. */
        DRAFT,
        /** Signed; its first day has not come. */
        SIGNED,
        IN_FORCE,
        /** A newer version has taken its place. */
        AMENDED,
        /** By an interim measure. */
        SUSPENDED,
        /** Ended by the secretariat, or its last day has passed. */
        ENDED,
        /** What is stored is not what was signed: it grants nothing. */
        INVALID
    }

    /** A signature and what it is worth. */
    public record Signature(Party party, String actor, Instant takenAt, Verdict verdict) {}

    public AgreementView {
        signatures = List.copyOf(signatures);
    }

    public String id() {
        return stored.agreement();
    }

    public int version() {
        return stored.version();
    }

    public String title() {
        return document.map(AgreementDocument::title).orElse("");
    }

    /** Whether its day of review has passed or comes within {@link #REVIEW_AHEAD}; never of what is over or amended. */
    public boolean reviewDue(LocalDate today) {
        boolean lives = status == Status.IN_FORCE || status == Status.SUSPENDED || status == Status.SIGNED;
        return lives
                && document.map(AgreementDocument::review)
                        .map(day -> !day.isAfter(today.plus(REVIEW_AHEAD)))
                        .orElse(false);
    }

    /** Whether that party is one of its parties: it may see and sign it. */
    public boolean takes(Party party) {
        return document.map(known -> known.parties().takes(party)).orElse(party.kind() == Party.Kind.SECRETARIAT);
    }

    static Status status(
            SignedVersion stored,
            AgreementDocument document,
            List<Signature> signatures,
            List<Agreement> all,
            boolean suspended,
            LocalDate today) {
        var mine = all.stream()
                .filter(agreement -> agreement.name().equals(stored.name()))
                .toList();
        if (mine.isEmpty() && signatures.stream().anyMatch(one -> one.verdict() == Verdict.INVALID)) {
            return Status.INVALID;
        }
        if (stored.state() == Agreement.State.ENDED) {
            return Status.ENDED;
        }
        if (suspended) {
            return Status.SUSPENDED;
        }
        if (document.until() != null && document.until().isBefore(today)) {
            return Status.ENDED;
        }
        if (!document.parties().concludedBy(valid(signatures))) {
            return Status.DRAFT;
        }
        if (mine.stream().anyMatch(agreement -> agreement.from().isAfter(today))) {
            return Status.SIGNED;
        }
        return mine.stream()
                        .anyMatch(agreement ->
                                agreement.until() == null || !agreement.until().isBefore(today))
                ? Status.IN_FORCE
                : Status.AMENDED;
    }

    /** Who has signed it, so that it counts. */
    Set<Party> signed() {
        return valid(signatures);
    }

    private static Set<Party> valid(List<Signature> signatures) {
        return signatures.stream()
                .filter(signature -> signature.verdict() == Verdict.VALID)
                .map(Signature::party)
                .collect(Collectors.toSet());
    }
}
