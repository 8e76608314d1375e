package org.liaisonhub.hub.access.rules;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.liaisonhub.hub.access.policy.Agreement;
import org.liaisonhub.hub.access.policy.Audience;
import org.liaisonhub.hub.access.policy.Caller;
import org.liaisonhub.hub.access.policy.Confidentiality;
import org.liaisonhub.hub.access.policy.Disclosure;
import org.liaisonhub.hub.access.policy.Mandate;
import org.liaisonhub.hub.access.policy.Operation;
import org.liaisonhub.hub.access.policy.Party;
import org.liaisonhub.hub.access.policy.Term;

/** A small world that a test can change piece by piece. */
public final class Worlds {
    public static final Party FRANCE = new Party(1, "FRA", "France", Party.Kind.COUNTRY);
    public static final Party KENYA = new Party(2, "KEN", "Kenya", Party.Kind.COUNTRY);
    public static final Party SECRETARIAT = new Party(3, "SEC", "Secretariat", Party.Kind.SECRETARIAT);
    public static final Party UNION = new Party(4, "UNION", "A union", Party.Kind.ORGANISATION);
    public static final Party AIRLINE = new Party(5, "AIR", "An airline", Party.Kind.CHECKER);
    public static final LocalDate DAY = LocalDate.of(2026, 3, 1);
    public static final String NOMINAL = "nominal";
    public static final String DOCUMENTS = "stolen-travel-documents";

    public final List<Party> parties = new ArrayList<>(List.of(FRANCE, KENYA, SECRETARIAT, UNION, AIRLINE));
    public final Map<Integer, Set<Integer>> members = new HashMap<>();
    public final Map<String, Integer> databases = Map.of(NOMINAL, 0, DOCUMENTS, 1);
    public final List<Agreement> agreements = new ArrayList<>();
    public final List<Audience> audiences = new ArrayList<>();
    public final List<Restriction> restrictions = new ArrayList<>();
    public final Set<Measure> measures = new HashSet<>();
    public PurposeMatrix purposes = new PurposeMatrix(Map.of(
            "border-check", Map.of("check", Mandate.ALL, "read", Mandate.ALL),
            "visa", Map.of("check", Set.of(DOCUMENTS)),
            "investigation", Map.of("check", Mandate.ALL, "read", Mandate.ALL, "export", Mandate.ALL)));

    public Policy policy() {
        return new Policy(
                new World(parties, members, databases, agreements, audiences, restrictions, measures, purposes));
    }

    /** A term of full disclosure up to confidential, for all purposes. */
    public static Term term(String to, String database, Operation... operations) {
        return new Term(
                "1",
                Set.of(to),
                Set.of(database),
                Set.of(operations),
                Set.of("border-check", "visa", "investigation"),
                Confidentiality.CONFIDENTIAL,
                new Disclosure.Full(),
                Term.ALL_SUBJECTS);
    }

    /** Puts an agreement of one party in force, for the whole year. */
    public Worlds agree(String id, Party with, Term... terms) {
        agreements.add(new Agreement(
                id,
                1,
                Agreement.State.SIGNED,
                Set.of(with.number()),
                LocalDate.of(2026, 1, 1),
                LocalDate.of(2026, 12, 31),
                List.of(terms)));
        return this;
    }

    /** Adds an audience; returns its number. */
    public int audience(Party owner, String database, Confidentiality level, Party... excluded) {
        var numbers = new HashSet<Integer>();
        for (var party : excluded) {
            numbers.add(party.number());
        }
        int number = audiences.size() + 1;
        audiences.add(new Audience(number, databases.getOrDefault(database, -1), owner.number(), level, numbers));
        return number;
    }

    public static Caller officer(Party party, Caller.Role... roles) {
        return officer(party, Confidentiality.CONFIDENTIAL, roles);
    }

    public static Caller officer(Party party, Confidentiality clearance, Caller.Role... roles) {
        return new Caller(
                party,
                "account-1",
                Caller.Kind.OFFICER,
                Set.of(roles),
                new Mandate("", "console", Mandate.ALL, Mandate.ALL, clearance));
    }
}
