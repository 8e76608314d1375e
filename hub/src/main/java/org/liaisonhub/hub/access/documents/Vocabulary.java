package org.liaisonhub.hub.access.documents;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.liaisonhub.hub.access.policy.Confidentiality;
import org.liaisonhub.hub.access.policy.Disclosure;
import org.liaisonhub.hub.access.policy.Operation;
import org.liaisonhub.hub.access.policy.Party;
import org.liaisonhub.hub.access.policy.Term;
import org.liaisonhub.standards.InvalidValue;

/**
 * What a hub knows that an agreement can name. What it does not know is refused when an agreement is proposed and when
 * it is signed: nobody signs what the hub would not keep.
 *
 * @param databases names of their fields, by their codes
 * @param parties kinds by codes; empty when they are not known, as without a hub: they are then not checked
 */
public record Vocabulary(
        Map<String, Set<String>> databases, Set<String> purposes, Optional<Map<String, Party.Kind>> parties) {
    private static final String A_PARTY = "the code of a party of this hub";

    public Vocabulary {
        databases = Map.copyOf(databases);
        purposes = Set.copyOf(purposes);
        parties = parties.map(Map::copyOf);
    }

    /**
     * Refuses a document that names what there is not, or that gives a private checker more than it may ever have.
     *
     * @throws InvalidValue naming the place
     */
    public void require(AgreementDocument document) {
        var faults = faults(document);
        if (!faults.isEmpty()) {
            throw faults.getFirst();
        }
    }

    /** Everything that it names and there is not, by place; none when all is known. */
    public List<InvalidValue> faults(AgreementDocument document) {
        var faults = new Faults();
        if (document.parties() instanceof Bound.Named(var codes)) {
            for (var code : new TreeSet<>(codes)) {
                faults.in(() -> requireParty(code));
            }
        }
        for (int i = 0; i < document.provisions().size(); i++) {
            var inTerm = new Faults();
            gather(document.provisions().get(i).term(), document.parties(), inTerm);
            var place = "terms[" + i + "]";
            inTerm.all().forEach(fault -> faults.add(fault.within(place)));
        }
        return faults.all();
    }

    private void requireParty(String code) {
        if (kind(code, "parties") == Party.Kind.SECRETARIAT) {
            throw new InvalidValue("parties", "without the secretariat: it signs every agreement");
        }
    }

    private void gather(Term term, Bound bound, Faults faults) {
        faults.in(() -> known(databases.keySet(), term.databases(), "databases", "databases of this hub"));
        faults.in(() -> known(purposes, term.purposes(), "purposes", "purposes of this hub"));
        if (term.disclosure() instanceof Disclosure.Fields(var fields)) {
            term.databases().stream()
                    .filter(databases::containsKey)
                    .sorted()
                    .forEach(database -> faults.in(() -> known(
                            databases.getOrDefault(database, Set.of()),
                            fields,
                            "disclosure",
                            "fields of every database of the term")));
        }
        for (var to : new TreeSet<>(term.to())) {
            faults.in(() -> {
                if (isChecker(to, bound)) {
                    requireOfChecker(term);
                }
            });
        }
    }

    private boolean isChecker(String to, Bound bound) {
        if (to.equals(Party.Kind.SECRETARIAT.word())) {
            return false;
        }
        if (bound instanceof Bound.Acceding(var joining)) {
            if (!to.equals(joining.word()) && parties.isPresent() && kind(to, "to") != joining) {
                throw new InvalidValue("to", "only " + joining.word());
            }
            return joining == Party.Kind.CHECKER;
        }
        return kind(to, "to") == Party.Kind.CHECKER;
    }

    /** Without known parties every one passes for a country. */
    private Party.Kind kind(String code, String place) {
        if (parties.isEmpty()) {
            return Party.Kind.COUNTRY;
        }
        return Optional.ofNullable(parties.get().get(code))
                .orElseThrow(() -> new InvalidValue(place, A_PARTY + "; unknown: " + code));
    }

    private static void requireOfChecker(Term term) {
        if (!term.operations().equals(Set.of(Operation.CHECK))) {
            throw new InvalidValue("operations", "only check for private checkers");
        }
        if (!(term.disclosure() instanceof Disclosure.HitOnly)) {
            throw new InvalidValue("disclosure", "only hit-only for private checkers");
        }
        if (!term.subjects().equals(Set.of(Term.TRAVEL_DOCUMENTS))) {
            throw new InvalidValue("subjects", "only travel-documents for private checkers");
        }
        if (term.ceiling() != Confidentiality.OFFICIAL_USE) {
            throw new InvalidValue("ceiling", "only official-use for private checkers");
        }
    }

    private static void known(Set<String> known, Set<String> words, String place, String rule) {
        if (!known.containsAll(words)) {
            var unknown = new TreeSet<>(words);
            unknown.removeAll(known);
            throw new InvalidValue(place, "only " + rule + "; unknown: " + String.join(", ", unknown));
        }
    }
}
