package org.liaisonhub.hub.access.rules;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import java.util.random.RandomGenerator;
import org.liaisonhub.hub.access.policy.Agreement;
import org.liaisonhub.hub.access.policy.Audience;
import org.liaisonhub.hub.access.policy.Caller;
import org.liaisonhub.hub.access.policy.Confidentiality;
import org.liaisonhub.hub.access.policy.Disclosure;
import org.liaisonhub.hub.access.policy.Mandate;
import org.liaisonhub.hub.access.policy.Operation;
import org.liaisonhub.hub.access.policy.Party;
import org.liaisonhub.hub.access.policy.Request;
import org.liaisonhub.hub.access.policy.Term;

/**
 * Worlds made at random, small enough that every rule decides often: few parties, databases and purposes, many
 * agreements with dates around the day, exclusions and measures.
 */
public final class RandomWorlds {
    public static final LocalDate DAY = LocalDate.of(2026, 6, 15);
    private static final Map<String, Integer> THREE =
            Map.of("nominal", 0, "stolen-travel-documents", 1, "un-sanctions", 2);
    private static final List<String> PURPOSES = List.of("border-check", "visa", "investigation");
    private static final List<String> FIELDS = List.of("names", "dates-of-birth", "facts");

    private final RandomGenerator random;
    private final Map<String, Integer> numbers;
    private final List<String> databases;

    public RandomWorlds(RandomGenerator random) {
        this(random, THREE);
    }

    /** Worlds with those databases. */
    public RandomWorlds(RandomGenerator random, Map<String, Integer> databases) {
        this.random = random;
        this.numbers = Map.copyOf(databases);
        this.databases = databases.keySet().stream().sorted().toList();
    }

    public World world() {
        var parties = new ArrayList<Party>();
        for (int number = 1; number <= 3 + random.nextInt(5); number++) {
            parties.add(new Party(number, "P" + number, "Party " + number, oneOf(Party.Kind.values())));
        }
        return new World(
                parties,
                members(parties),
                numbers,
                many(4, () -> agreement(parties)),
                audiences(parties),
                many(
                        2,
                        () -> new Restriction(
                                party(parties),
                                random.nextInt(4) == 0 ? Restriction.EVERY_DATABASE : database(),
                                party(parties))),
                new HashSet<>(random.nextInt(3) == 0 ? many(2, () -> measure(parties)) : List.of()),
                new PurposeMatrix(matrix()));
    }

    public Caller caller(World world) {
        // Now and then one that the hub does not know.
        var party = random.nextInt(20) == 0
                ? new Party(99, "P99", "Nobody", oneOf(Party.Kind.values()))
                : world.parties().get(random.nextInt(world.parties().size()));
        var mandate = new Mandate(
                "",
                "",
                random.nextInt(4) == 0 ? some(databases) : Mandate.ALL,
                random.nextInt(4) == 0 ? some(List.of("check", "read", "record", "message")) : Mandate.ALL,
                oneOf(Confidentiality.values()));
        var roles = some(List.of(Caller.Role.values()));
        return new Caller(party, "account-1", Caller.Kind.OFFICER, roles, mandate);
    }

    public Request request() {
        return new Request(
                oneOf(Operation.values()),
                random.nextInt(3) == 0 ? "" : random.nextInt(20) == 0 ? "no-such-database" : one(databases),
                random.nextInt(6) == 0 ? "" : random.nextInt(20) == 0 ? "curiosity" : one(PURPOSES));
    }

    /** A request that looks at records of others. */
    public Request reading() {
        return new Request(
                random.nextBoolean() ? Operation.CHECK : Operation.READ_RECORD,
                random.nextBoolean() ? "" : one(databases),
                one(PURPOSES));
    }

    private Map<Integer, Set<Integer>> members(List<Party> parties) {
        var members = new HashMap<Integer, Set<Integer>>();
        for (var party : parties) {
            if (party.kind() == Party.Kind.ORGANISATION) {
                members.put(party.number(), new HashSet<>(List.of(party(parties), 98)));
            }
        }
        return members;
    }

    private Agreement agreement(List<Party> parties) {
        var from = DAY.plusDays(random.nextInt(-30, 3));
        var signatories = new HashSet<Integer>();
        parties.stream().filter(_ -> random.nextInt(4) > 0).forEach(party -> signatories.add(party.number()));
        return new Agreement(
                "A" + random.nextInt(5),
                1 + random.nextInt(2),
                random.nextInt(5) > 0 ? Agreement.State.SIGNED : oneOf(Agreement.State.values()),
                signatories,
                from,
                random.nextBoolean() ? null : from.plusDays(random.nextInt(40)),
                many(3, () -> term(parties)));
    }

    private Term term(List<Party> parties) {
        var to = random.nextBoolean()
                ? "P" + party(parties)
                : oneOf(Party.Kind.values()).word();
        var disclosure =
                switch (random.nextInt(3)) {
                    case 0 -> new Disclosure.HitOnly();
                    case 1 -> new Disclosure.Fields(some(FIELDS));
                    default -> new Disclosure.Full();
                };
        return new Term(
                String.valueOf(random.nextInt(9)),
                new HashSet<>(List.of(to, "P" + party(parties))),
                some(databases),
                some(List.of(Operation.values())),
                some(PURPOSES),
                oneOf(Confidentiality.values()),
                disclosure,
                some(List.copyOf(Term.ALL_SUBJECTS)));
    }

    private List<Audience> audiences(List<Party> parties) {
        var audiences = new ArrayList<Audience>();
        for (int number = 1; number <= 6; number++) {
            Set<Integer> excluded = random.nextBoolean() ? Set.of() : Set.of(party(parties));
            audiences.add(new Audience(number, database(), party(parties), oneOf(Confidentiality.values()), excluded));
        }
        return audiences;
    }

    private Measure measure(List<Party> parties) {
        return switch (random.nextInt(3)) {
            case 0 -> new Measure.PartySuspended(party(parties));
            case 1 -> new Measure.AgreementSuspended("A" + random.nextInt(5));
            default -> new Measure.RightSuspended(party(parties), one(databases));
        };
    }

    private Map<String, Map<String, Set<String>>> matrix() {
        var matrix = new HashMap<String, Map<String, Set<String>>>();
        for (var purpose : PURPOSES) {
            var operations = new HashMap<String, Set<String>>();
            for (var word : List.of("check", "read", "subscribe", "export", "analysis")) {
                operations.put(word, random.nextInt(3) == 0 ? some(databases) : Mandate.ALL);
            }
            matrix.put(purpose, operations);
        }
        return matrix;
    }

    private int database() {
        return numbers.getOrDefault(one(databases), -1);
    }

    private int party(List<Party> parties) {
        return parties.get(random.nextInt(parties.size())).number();
    }

    private <T> List<T> many(int most, Supplier<T> make) {
        var made = new ArrayList<T>();
        for (int i = random.nextInt(most + 1); i > 0; i--) {
            made.add(make.get());
        }
        return made;
    }

    private <T> Set<T> some(List<T> all) {
        var some = new HashSet<T>();
        all.stream().filter(_ -> random.nextInt(3) > 0).forEach(some::add);
        return some;
    }

    private <T> T one(List<T> all) {
        return all.get(random.nextInt(all.size()));
    }

    private <T> T oneOf(T[] all) {
        return all[random.nextInt(all.length)];
    }
}
