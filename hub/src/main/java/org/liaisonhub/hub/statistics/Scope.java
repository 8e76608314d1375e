package org.liaisonhub.hub.statistics;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.liaisonhub.hub.access.Access;
import org.liaisonhub.hub.access.policy.Caller;
import org.liaisonhub.hub.access.policy.Decision;
import org.liaisonhub.hub.access.policy.Denied;
import org.liaisonhub.hub.access.policy.Mandate;
import org.liaisonhub.hub.access.policy.Operation;
import org.liaisonhub.hub.access.policy.Party;
import org.liaisonhub.hub.access.policy.Request;

/**
 * Whose figures, and of which databases, a caller sees.
 *
 * @param everyParty whether it sees more than its own party's
 * @param party code of its own
 * @param databases codes; what happens in others shows nowhere
 */
record Scope(boolean everyParty, String party, Set<String> databases) {
    private static final List<Operation> GATES = List.of(Operation.STATISTICS, Operation.ADMINISTER, Operation.AUDIT);
    private static final List<Operation> RIGHTS = List.of(Operation.CHECK, Operation.READ_RECORD, Operation.RECORD);

    Scope {
        databases = Set.copyOf(databases);
    }

    /**
     * The secretariat sees all, another party its own figures in the databases in which it has a right today.
     *
     * @throws Denied when the caller may see no statistics
     */
    static Scope of(Caller caller, Access access) {
        var decisions = GATES.stream()
                .map(operation -> access.decide(caller, Request.everywhere(operation, "")))
                .toList();
        if (decisions.stream().noneMatch(Decision.Permit.class::isInstance)) {
            decisions.getFirst().require();
        }
        var known = access.world().databases().keySet();
        if (caller.party().kind() == Party.Kind.SECRETARIAT) {
            return new Scope(
                    true,
                    caller.party().code(),
                    known.stream().filter(caller.mandate()::allowsDatabase).collect(Collectors.toUnmodifiableSet()));
        }
        var asParty = asParty(caller);
        return new Scope(
                false,
                caller.party().code(),
                known.stream()
                        .filter(database -> RIGHTS.stream()
                                .anyMatch(operation -> access.decide(asParty, Request.own(operation, database))
                                        instanceof Decision.Permit))
                        .collect(Collectors.toUnmodifiableSet()));
    }

    /** Databases are those of the party within the caller's mandate, whatever the caller's own roles are. */
    private static Caller asParty(Caller caller) {
        var mandate = caller.mandate();
        return new Caller(
                caller.party(),
                caller.actor(),
                caller.kind(),
                EnumSet.allOf(Caller.Role.class),
                new Mandate(mandate.unit(), mandate.channel(), mandate.databases(), Mandate.ALL, mandate.clearance()));
    }
}
