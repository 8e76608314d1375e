package org.liaisonhub.hub.access.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import java.util.SplittableRandom;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.liaisonhub.hub.access.policy.Decision;
import org.liaisonhub.hub.access.policy.Disclosure;

/** The decision agrees with an evaluator written differently, on random worlds, callers and requests. */
class ReferenceTest {
    /** One million with {@code -Dliaison.decisions=1000000}, which CI runs. */
    private static final int DECISIONS = Integer.getInteger("liaison.decisions", 1_000_000);

    private static final int PER_WORLD = 100;

    @Test
    void agreesOnEveryRandomDecision() {
        var random = new SplittableRandom(20261122);
        var worlds = new RandomWorlds(random);
        int permits = 0;
        int seen = 0;
        for (int made = 0; made < DECISIONS; ) {
            var world = worlds.world();
            var policy = new Policy(world);
            for (int i = 0; i < PER_WORLD; i++, made++) {
                var caller = worlds.caller(world);
                var request = worlds.request();
                var expected = new ReferenceEvaluator(world, caller, request, RandomWorlds.DAY).verdict();
                var decision = policy.decide(caller, request, RandomWorlds.DAY);
                var actual = verdict(world, decision);
                if (!actual.equals(expected)) {
                    assertThat(actual).as("%s%n%s%n%s", world, caller, request).isEqualTo(expected);
                }
                // The same steps lead to it when somebody asks why.
                permits += actual.permitted() ? 1 : 0;
                seen += actual.seen().size();
            }
        }
        // Worlds in which nothing is ever open would prove nothing.
        assertThat(permits).isGreaterThan(DECISIONS / 50);
        assertThat(seen).isGreaterThan(DECISIONS / 50);
    }

    private static ReferenceEvaluator.Verdict verdict(World world, Decision decision) {
        return switch (decision) {
            case Decision.Deny(var reason) -> new ReferenceEvaluator.Verdict(false, reason, Set.of(), Set.of());
            case Decision.Permit(var visibility, var openings) -> {
                var databases = new TreeSet<Integer>();
                visibility.databases().stream().forEach(databases::add);
                var seen = new TreeSet<String>();
                for (var audience : world.audiences()) {
                    if (visibility.covers(audience.database(), audience.number())) {
                        seen.add(audience.number() + " " + told(openings.disclosure(audience.number())));
                    }
                }
                yield new ReferenceEvaluator.Verdict(true, "", databases, seen);
            }
        };
    }

    private static String told(Disclosure disclosure) {
        return switch (disclosure) {
            case Disclosure.HitOnly() -> "hit";
            case Disclosure.Fields(var fields) -> "fields " + new TreeSet<>(fields);
            case Disclosure.Full() -> "all";
        };
    }
}
