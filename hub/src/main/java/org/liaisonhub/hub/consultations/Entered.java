package org.liaisonhub.hub.consultations;

import org.liaisonhub.hub.audit.AuditEntry;
import org.liaisonhub.hub.audit.merkle.TreeHash;

/**
 * An entry of the log and its place.
 *
 * @param number its place in the log, from 0
 * @param entry as far as the reader may see it
 * @param leaf hash of the whole entry, by which it is proved
 */
public record Entered(long number, AuditEntry entry, TreeHash leaf) {}
