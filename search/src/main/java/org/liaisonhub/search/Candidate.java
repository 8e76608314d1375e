package org.liaisonhub.search;

/**
 * A record that carries a key that was asked for; whether it matches is still to be compared.
 *
 * @param features as they were put; not to be changed
 */
@SuppressWarnings("ArrayRecordComponent") // read once and dropped; nobody compares them
public record Candidate(long recordId, int version, int database, byte[] features) {}
