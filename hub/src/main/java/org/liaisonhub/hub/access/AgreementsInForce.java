package org.liaisonhub.hub.access;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.liaisonhub.hub.access.SignatureProofs.Verdict;
import org.liaisonhub.hub.access.documents.AgreementDocument;
import org.liaisonhub.hub.access.documents.Bound;
import org.liaisonhub.hub.access.policy.Agreement;
import org.liaisonhub.hub.access.policy.Party;
import org.liaisonhub.standards.InvalidValue;

/**
 * What the decision may rest on: of each agreement the versions that bind, for the parties that they bind. What does not
 * verify grants nothing and raises an alarm; it never lets an older version rise again in its place.
 */
final class AgreementsInForce {
    private final SignatureProofs proofs;
    private final Map<String, SignedVersion.Key> keys;
    private final List<Agreement> agreements = new ArrayList<>();
    private final List<String> alarms = new ArrayList<>();

    private AgreementsInForce(SignatureProofs proofs, Map<String, SignedVersion.Key> keys) {
        this.proofs = proofs;
        this.keys = keys;
    }

    /** @param alarms in order: a stable code, the version, what of it */
    record Result(List<Agreement> agreements, List<String> alarms) {}

    /** A version that verifies, whole. */
    private record Proven(SignedVersion row, AgreementDocument document, Set<Party> signed, Set<Party> tampered) {
        boolean binds() {
            return document.parties().concludedBy(signed);
        }
    }

    static Result of(SignedVersion.All all, SignatureProofs proofs) {
        var inForce = new AgreementsInForce(proofs, all.keys());
        all.versions().stream()
                .collect(Collectors.groupingBy(SignedVersion::agreement))
                .values()
                .forEach(inForce::add);
        inForce.agreements.sort(java.util.Comparator.comparing(Agreement::id).thenComparingInt(Agreement::version));
        inForce.alarms.sort(java.util.Comparator.naturalOrder());
        return new Result(List.copyOf(inForce.agreements), List.copyOf(inForce.alarms));
    }

    private void add(List<SignedVersion> versions) {
        var proven = new ArrayList<Proven>();
        for (var version : versions) {
            var one = prove(version);
            if (one == null) {
                return;
            }
            proven.add(one);
        }
        var tampered = proven.stream().flatMap(one -> one.tampered.stream()).collect(Collectors.toSet());
        var binding = proven.stream().filter(Proven::binds).toList();
        for (var one : binding) {
            byEnd(one, binding, tampered).forEach((until, parties) -> add(one, until, parties));
        }
    }

    private void add(Proven one, LocalDate until, Set<Integer> parties) {
        var document = one.document;
        agreements.add(new Agreement(
                document.id(),
                document.version(),
                one.row.state(),
                parties,
                document.from(),
                until.equals(LocalDate.MAX) ? null : until,
                document.terms()));
    }

    /** Null when the agreement must not be relied on at all. */
    private @Nullable Proven prove(SignedVersion version) {
        AgreementDocument document;
        try {
            document = proofs.document(version);
        } catch (InvalidValue fault) {
            alarms.add("agreement-document-invalid " + version.name() + " " + fault.field());
            return null;
        }
        var signed = new HashSet<Party>();
        var tampered = new HashSet<Party>();
        boolean whole = true;
        for (var signature : version.signatures()) {
            var party = signature.party();
            var verdict = proofs.verdict(version, signature, keys);
            if (verdict == Verdict.INVALID || !document.parties().takes(party)) {
                alarms.add("agreement-signature-invalid " + version.name() + " " + party.code());
                tampered.add(party);
                whole &= party.kind() != Party.Kind.SECRETARIAT && document.parties() instanceof Bound.Acceding;
            } else if (verdict == Verdict.VALID) {
                signed.add(party);
            }
        }
        return whole ? new Proven(version, document, signed, tampered) : null;
    }

    /**
     * Numbers of the parties that the version binds, by the last day on which it does: a newer version takes its place
     * from its own first day on, for the parties that signed the newer one and, unless that keeps the previous, for all.
     */
    private static Map<LocalDate, Set<Integer>> byEnd(Proven one, List<Proven> binding, Set<Party> tampered) {
        var byEnd = new HashMap<LocalDate, Set<Integer>>();
        for (var party : one.signed) {
            if (tampered.contains(party)) {
                continue;
            }
            var until = one.document.until() == null ? LocalDate.MAX : one.document.until();
            for (var newer : binding) {
                boolean replaces = newer.document.version() > one.document.version()
                        && (newer.signed.contains(party) || !newer.document.keepsPrevious());
                var eve = newer.document.from().minusDays(1);
                until = replaces && eve.isBefore(until) ? eve : until;
            }
            if (!until.isBefore(one.document.from())) {
                byEnd.computeIfAbsent(until, _ -> new HashSet<>()).add(party.number());
            }
        }
        return byEnd;
    }
}
