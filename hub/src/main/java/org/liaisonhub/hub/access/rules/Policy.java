package org.liaisonhub.hub.access.rules;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.liaisonhub.hub.access.policy.Caller;
import org.liaisonhub.hub.access.policy.Decision;
import org.liaisonhub.hub.access.policy.Mandate;
import org.liaisonhub.hub.access.policy.Opening;
import org.liaisonhub.hub.access.policy.Openings;
import org.liaisonhub.hub.access.policy.Party;
import org.liaisonhub.hub.access.policy.Request;
import org.liaisonhub.hub.access.policy.Step;
import org.liaisonhub.search.Visibility;

/**
 * The decision: a pure function of a world, a caller, a request and a day. Immutable but for a memory of what it has
 * decided; a changed world is a new policy, so no permit outlives what it rested on. Thread-safe.
 */
public final class Policy {
    private static final Visibility NOTHING = new Visibility(new BitSet(), new BitSet());

    private final World world;
    private final Lookups lookups;
    private final Map<Asked, Decision> decided = new ConcurrentHashMap<>();

    /** All of a caller that decides; its name does not. */
    private record Asked(Party party, Set<Caller.Role> roles, Mandate mandate, Request request, LocalDate day) {}

    public Policy(World world) {
        this.world = world;
        this.lookups = Lookups.of(world);
    }

    public World world() {
        return world;
    }

    /**
     * Decides one operation of one caller.
     *
     * @param day today, UTC: agreements begin and end with days
     */
    public Decision decide(Caller caller, Request request, LocalDate day) {
        var asked = new Asked(caller.party(), caller.roles(), caller.mandate(), request, day);
        var before = decided.get(asked);
        if (before != null) {
            return before;
        }
        var decision = evaluate(new Evaluation(world, lookups, caller, request, day, Trace.NONE), caller, request);
        // Requests name what callers write: only what is known can fill the memory.
        if (isKnown(request)) {
            decided.put(asked, decision);
        }
        return decision;
    }

    /**
     * Tells every step of the same decision, and of whether records of one audience are seen.
     *
     * @param audience number; negative for none
     */
    public List<Step> explain(Caller caller, Request request, LocalDate day, int audience) {
        var steps = new ArrayList<Step>();
        var evaluation =
                new Evaluation(world, lookups, caller, request, day, (rule, passed, agreement, article, about) -> {
                    steps.add(new Step(rule, passed, agreement, article, about));
                    return passed;
                });
        if (!evaluation.refusal().isEmpty()) {
            return steps;
        }
        if (request.operation().isOffice()) {
            evaluation.holdsOffice();
            return steps;
        }
        var openings = evaluation.openings();
        if (openings.isEmpty()) {
            evaluation.nothingOpens();
        }
        var known = lookups.audiences().get(audience);
        if (known != null) {
            evaluation.sees(known, openings);
        }
        return steps;
    }

    private Decision evaluate(Evaluation evaluation, Caller caller, Request request) {
        var refusal = evaluation.refusal();
        if (!refusal.isEmpty()) {
            return new Decision.Deny(refusal);
        }
        if (request.operation().isOffice()) {
            return evaluation.holdsOffice()
                    ? new Decision.Permit(NOTHING, Openings.NONE)
                    : new Decision.Deny(Decision.NOT_GRANTED);
        }
        var openings = evaluation.openings();
        return openings.isEmpty()
                ? new Decision.Deny(Decision.NOT_GRANTED)
                : new Decision.Permit(
                        visibility(evaluation, openings),
                        new Openings(caller.party().number(), openings, lookups.audiences()));
    }

    private Visibility visibility(Evaluation evaluation, List<Opening> openings) {
        var databases = new BitSet();
        openings.stream()
                .mapToInt(Opening::database)
                .filter(number -> number != Opening.NO_DATABASE)
                .forEach(databases::set);
        var visible = new BitSet();
        for (var audience : world.audiences()) {
            if (evaluation.sees(audience, openings)) {
                visible.set(audience.number());
            }
        }
        return new Visibility(databases, visible);
    }

    private boolean isKnown(Request request) {
        return (request.database().isEmpty() || world.databases().containsKey(request.database()))
                && (request.purpose().isEmpty() || world.purposes().purposes().contains(request.purpose()));
    }
}
