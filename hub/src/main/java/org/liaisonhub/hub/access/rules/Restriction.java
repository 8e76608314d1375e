package org.liaisonhub.hub.access.rules;

import org.liaisonhub.hub.access.policy.Audience;

/**
 * An owner's word that another party sees none of its records, in one database or in all.
 *
 * @param database number, or {@link #EVERY_DATABASE}
 * @param excluded number of the party that sees nothing
 */
public record Restriction(int owner, int database, int excluded) {
    public static final int EVERY_DATABASE = -1;

    boolean covers(Audience audience) {
        return owner == audience.owner() && (database == EVERY_DATABASE || database == audience.database());
    }
}
