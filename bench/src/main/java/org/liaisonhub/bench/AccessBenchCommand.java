package org.liaisonhub.bench;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import org.HdrHistogram.Histogram;
import org.liaisonhub.hub.access.PurposeFile;
import org.liaisonhub.hub.access.policy.Agreement;
import org.liaisonhub.hub.access.policy.Audience;
import org.liaisonhub.hub.access.policy.Caller;
import org.liaisonhub.hub.access.policy.Confidentiality;
import org.liaisonhub.hub.access.policy.Decision;
import org.liaisonhub.hub.access.policy.Disclosure;
import org.liaisonhub.hub.access.policy.Mandate;
import org.liaisonhub.hub.access.policy.Operation;
import org.liaisonhub.hub.access.policy.Party;
import org.liaisonhub.hub.access.policy.Request;
import org.liaisonhub.hub.access.policy.Term;
import org.liaisonhub.hub.access.rules.Policy;
import org.liaisonhub.hub.access.rules.Restriction;
import org.liaisonhub.hub.access.rules.World;
import org.liaisonhub.hub.records.databases.Definitions;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code liaison bench access}: how long a decision takes among many parties, agreements and audiences. */
@Command(
        name = "access",
        mixinStandardHelpOptions = true,
        description = {
            "Decide again and again in a made-up world of 200 parties, 50 agreements and 1,000 audiences, with"
                    + " restrictions.",
            "Told apart: a decision of a kind that was taken before in the same world, and the first of its kind."
        },
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {"0:every target is met", "1:a target is missed", "2:wrong usage", "3:failed"})
final class AccessBenchCommand implements Callable<Integer> {
    private static final int PARTIES = 200;
    private static final int AGREEMENTS = 50;
    private static final int AUDIENCES = 1_000;
    private static final int RESTRICTIONS = 200;
    private static final int DECISIONS = 2_000_000;
    private static final int WORLDS = 20;
    private static final List<Confidentiality> LEVELS = List.of(Confidentiality.values());
    private static final double MICROS = 1e3;
    private static final LocalDate DAY = LocalDate.of(2026, 6, 15);
    private static final List<String> PURPOSES =
            PurposeFile.STANDARD.purposes().stream().sorted().toList();

    private final Random random = new Random(4);
    private final Map<String, Integer> databases = Definitions.standard().numbers();
    private final List<String> codes = databases.keySet().stream().sorted().toList();
    private final List<Party> parties = parties();

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it before the call
    private CommandSpec spec;

    @Override
    public Integer call() {
        var figures = new Figures();
        decide(new Policy(world()), new Histogram(3), DECISIONS / 4);
        var again = new Histogram(3);
        var first = new Histogram(3);
        var policy = new Policy(world());
        decide(policy, first, DECISIONS / 4);
        decide(policy, again, DECISIONS);
        figures.reach("decision, p99", again.getValueAtPercentile(99) / MICROS, "µs", Figures.Better.LESS, 20);
        figures.note("decision, p50", again.getValueAtPercentile(50) / MICROS, "µs");
        figures.note("decision, p99.9", again.getValueAtPercentile(99.9) / MICROS, "µs");
        var fresh = new Histogram(3);
        for (int i = 0; i < WORLDS; i++) {
            decide(new Policy(world()), fresh, PARTIES);
        }
        figures.note("first of its kind after a change, p50", fresh.getValueAtPercentile(50) / MICROS, "µs");
        figures.note("first of its kind after a change, p99", fresh.getValueAtPercentile(99) / MICROS, "µs");
        var out = spec.commandLine().getOut();
        out.println(Machine.describe());
        out.println();
        out.print(figures.markdown());
        out.flush();
        return figures.allMet() ? 0 : 1;
    }

    private void decide(Policy policy, Histogram times, int decisions) {
        for (int i = 0; i < decisions; i++) {
            var caller = caller(parties.get(random.nextInt(PARTIES)));
            var request = Request.everywhere(Operation.CHECK, PURPOSES.get(random.nextInt(PURPOSES.size())));
            long start = System.nanoTime();
            var decision = policy.decide(caller, request, DAY);
            long took = System.nanoTime() - start;
            if (decision instanceof Decision.Permit permit
                    && permit.visibility().databases().isEmpty()) {
                throw new IllegalStateException("a permit opens a database");
            }
            times.recordValue(Math.min(took, TimeUnit.SECONDS.toNanos(1)));
        }
    }

    private static Caller caller(Party party) {
        var mandate = new Mandate("", "border-control", Mandate.ALL, Mandate.ALL, Confidentiality.CONFIDENTIAL);
        return new Caller(party, "token-1", Caller.Kind.SYSTEM, Set.of(Caller.Role.CHECKER), mandate);
    }

    private List<Party> parties() {
        var all = new ArrayList<Party>();
        for (int number = 1; number <= PARTIES; number++) {
            var kind = number % 10 == 0 ? Party.Kind.ORGANISATION : Party.Kind.COUNTRY;
            all.add(new Party(number, "P" + number, "Party " + number, kind));
        }
        return all;
    }

    private World world() {
        var agreements = new ArrayList<Agreement>();
        for (int i = 0; i < AGREEMENTS; i++) {
            agreements.add(agreement("A" + i, i == 0 ? everybody() : some(20)));
        }
        var audiences = new ArrayList<Audience>();
        for (int number = 1; number <= AUDIENCES; number++) {
            var level = LEVELS.get(random.nextInt(LEVELS.size()));
            audiences.add(new Audience(number, database(), 1 + random.nextInt(PARTIES), level, some(3)));
        }
        var restrictions = new ArrayList<Restriction>();
        for (int i = 0; i < RESTRICTIONS; i++) {
            restrictions.add(new Restriction(1 + random.nextInt(PARTIES), database(), 1 + random.nextInt(PARTIES)));
        }
        Map<Integer, Set<Integer>> members = new HashMap<>();
        parties.stream()
                .filter(party -> party.kind() == Party.Kind.ORGANISATION)
                .forEach(party -> members.put(party.number(), some(15)));
        return new World(
                parties, members, databases, agreements, audiences, restrictions, Set.of(), PurposeFile.STANDARD);
    }

    private Agreement agreement(String id, Set<Integer> signatories) {
        var terms = new ArrayList<Term>();
        for (int i = 0; i < 4; i++) {
            terms.add(new Term(
                    "1",
                    Set.of("members", "partners"),
                    Set.copyOf(codes),
                    Set.of(i % 2 == 0 ? Operation.CHECK : Operation.READ_RECORD),
                    Set.copyOf(PURPOSES),
                    LEVELS.get(i % LEVELS.size()),
                    new Disclosure.Full(),
                    Term.ALL_SUBJECTS));
        }
        return new Agreement(id, 1, Agreement.State.SIGNED, signatories, DAY.minusYears(1), null, terms);
    }

    private int database() {
        return databases.getOrDefault(codes.get(random.nextInt(codes.size())), 0);
    }

    private Set<Integer> everybody() {
        var all = new HashSet<Integer>();
        parties.forEach(party -> all.add(party.number()));
        return all;
    }

    private Set<Integer> some(int most) {
        var some = new HashSet<Integer>();
        for (int i = random.nextInt(most + 1); i > 0; i--) {
            some.add(1 + random.nextInt(PARTIES));
        }
        return some;
    }
}
