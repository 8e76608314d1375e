package org.liaisonhub.hub.access.policy;

import java.util.Set;
import java.util.stream.Collectors;

/**
 * The part of its party's rights that one officer, system or unit has. It can only take away: what it names and the
 * party has not is not gained by it.
 *
 * @param unit code of the unit inside the party; empty for none
 * @param channel through which it works, such as {@code border-control}, {@code mobile}, {@code console}
 * @param databases codes; {@link #ALL} when none is taken away
 * @param operations words as in agreements; {@link #ALL} when none is taken away
 * @param clearance highest level that it may see
 */
public record Mandate(
        String unit, String channel, Set<String> databases, Set<String> operations, Confidentiality clearance) {
    /** Stands for all that the party has. */
    public static final Set<String> ALL = Set.of("*");

    /** All of the party's rights, cleared for official use only. */
    public static final Mandate WHOLE = new Mandate("", "", ALL, ALL, Confidentiality.OFFICIAL_USE);

    public Mandate {
        databases = Set.copyOf(databases);
        operations = Set.copyOf(operations);
    }

    public boolean allowsDatabase(String code) {
        return databases.equals(ALL) || databases.contains(code);
    }

    public boolean allowsOperation(Operation operation) {
        return operation.isOffice() || operations.equals(ALL) || operations.contains(operation.word());
    }

    /** What both allow; unit and channel of this one. */
    public Mandate within(Mandate other) {
        return new Mandate(
                unit,
                channel,
                common(databases, other.databases),
                common(operations, other.operations),
                clearance.and(other.clearance));
    }

    /** Whether this one has nothing that {@code other} has not. */
    public boolean isWithin(Mandate other) {
        var common = within(other);
        return common.databases.equals(databases)
                && common.operations.equals(operations)
                && common.clearance == clearance;
    }

    private static Set<String> common(Set<String> one, Set<String> other) {
        if (one.equals(ALL)) {
            return other;
        }
        return other.equals(ALL) ? one : one.stream().filter(other::contains).collect(Collectors.toUnmodifiableSet());
    }
}
