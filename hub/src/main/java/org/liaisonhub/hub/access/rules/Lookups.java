package org.liaisonhub.hub.access.rules;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.liaisonhub.hub.access.policy.Audience;
import org.liaisonhub.hub.access.policy.Party;

/**
 * What a world holds, by what it is asked for. Made once for each world, since a first decision looks at every audience:
 * walking through parties and restrictions for each of them cost a millisecond.
 *
 * @param codes of parties, by number
 * @param restrictions by the party that they keep data from
 */
record Lookups(
        Map<Integer, Audience> audiences, Map<Integer, String> codes, Map<Integer, List<Restriction>> restrictions) {
    static Lookups of(World world) {
        return new Lookups(
                world.audiences().stream().collect(Collectors.toUnmodifiableMap(Audience::number, Function.identity())),
                world.parties().stream().collect(Collectors.toUnmodifiableMap(Party::number, Party::code)),
                world.restrictions().stream().collect(Collectors.groupingBy(Restriction::excluded)));
    }

    String code(int party) {
        return codes.getOrDefault(party, "");
    }

    boolean restricted(Audience audience, int party) {
        for (var restriction : restrictions.getOrDefault(party, List.of())) {
            if (restriction.covers(audience)) {
                return true;
            }
        }
        return false;
    }
}
