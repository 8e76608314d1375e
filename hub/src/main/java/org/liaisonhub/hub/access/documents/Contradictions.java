package org.liaisonhub.hub.access.documents;

import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.liaisonhub.hub.access.policy.Party;
import org.liaisonhub.hub.access.policy.Term;
import org.liaisonhub.standards.InvalidValue;

/** Two terms of one agreement that say different things of the same: the document is then refused, nothing is guessed. */
final class Contradictions {
    private final Bound parties;
    private final List<Provision> provisions;

    private Contradictions(AgreementDocument document) {
        this.parties = document.parties();
        this.provisions = document.provisions();
    }

    static void refuse(AgreementDocument document) {
        var contradictions = new Contradictions(document);
        for (int now = 0; now < contradictions.provisions.size(); now++) {
            for (int earlier = 0; earlier < now; earlier++) {
                contradictions.compare(now, earlier);
            }
        }
    }

    private void compare(int now, int earlier) {
        var one = provisions.get(now);
        var other = provisions.get(earlier);
        if (meet(one.term(), other.term())) {
            refuse(
                    now,
                    earlier,
                    "disclosure",
                    one.term().disclosure().equals(other.term().disclosure()));
            refuse(now, earlier, "ceiling", one.term().ceiling() == other.term().ceiling());
            refuse(now, earlier, "onward-transfer", one.onwardTransfer() == other.onwardTransfer());
            refuse(now, earlier, "retention", Objects.equals(one.retention(), other.retention()));
        }
    }

    /** Whether there is a party, database, operation and purpose of which both speak. */
    private boolean meet(Term one, Term other) {
        return one.to().stream().anyMatch(party -> other.to().stream().anyMatch(also -> same(party, also)))
                && share(one.databases(), other.databases())
                && one.operations().stream()
                        .filter(other.operations()::contains)
                        .anyMatch(operation -> !operation.needsPurpose() || share(one.purposes(), other.purposes()));
    }

    /** Parties that join are all of the kind, so its word and the code of one of them meet. */
    private boolean same(String one, String other) {
        var secretariat = Party.Kind.SECRETARIAT.word();
        return one.equals(other)
                || (parties instanceof Bound.Acceding(var kind)
                        && !one.equals(secretariat)
                        && !other.equals(secretariat)
                        && (one.equals(kind.word()) || other.equals(kind.word())));
    }

    /** Both may be empty: of operations outside of databases. */
    private static boolean share(Set<String> one, Set<String> other) {
        return one.isEmpty() ? other.isEmpty() : !Collections.disjoint(one, other);
    }

    private static void refuse(int now, int earlier, String member, boolean same) {
        if (!same) {
            throw new InvalidValue(
                    "terms[" + now + "]." + member,
                    "contradicts terms[" + earlier + "]: same party, database, operation and purpose, another "
                            + member);
        }
    }
}
