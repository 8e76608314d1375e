package org.liaisonhub.hub.access.rules;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.liaisonhub.hub.access.policy.Agreement;
import org.liaisonhub.hub.access.policy.Audience;
import org.liaisonhub.hub.access.policy.Party;

/**
 * All that decisions rest on, as it stood together at one moment.
 *
 * @param members numbers of the member states of each organisation, by its number
 * @param databases numbers by code
 */
public record World(
        List<Party> parties,
        Map<Integer, Set<Integer>> members,
        Map<String, Integer> databases,
        List<Agreement> agreements,
        List<Audience> audiences,
        List<Restriction> restrictions,
        Set<Measure> measures,
        PurposeMatrix purposes) {
    public World {
        parties = List.copyOf(parties);
        members = Map.copyOf(members);
        databases = Map.copyOf(databases);
        agreements = List.copyOf(agreements);
        audiences = List.copyOf(audiences);
        restrictions = List.copyOf(restrictions);
        measures = Set.copyOf(measures);
    }

    /** Whether the party takes part and is not suspended: the least that anything asks of a caller. */
    public boolean stands(Party party) {
        return parties.contains(party) && !measures.contains(new Measure.PartySuspended(party.number()));
    }
}
