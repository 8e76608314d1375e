package org.liaisonhub.hub.statistics;

/**
 * How often a party's consultations met records of one owner.
 *
 * @param owner code of the party whose records they are
 * @param party code of the party that asked
 * @param automated whether systems asked; officers when not
 */
public record Consulted(
        String owner, String party, String database, boolean automated, long consultations, long hits, long possible) {}
