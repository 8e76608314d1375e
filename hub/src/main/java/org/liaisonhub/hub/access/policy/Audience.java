package org.liaisonhub.hub.access.policy;

import java.util.Set;

/**
 * The records that the same parties may see: of one owner in one database at one level, with the same parties excluded.
 * Every record names its audience by number, in the table and in the index; who may see an audience is decided anew
 * whenever agreements, restrictions or measures change, so that no record need be touched then.
 *
 * @param database number
 * @param owner number of the party
 * @param excluded numbers of the parties that the owner excluded from these records
 */
public record Audience(int number, int database, int owner, Confidentiality level, Set<Integer> excluded) {
    public Audience {
        excluded = Set.copyOf(excluded);
    }
}
