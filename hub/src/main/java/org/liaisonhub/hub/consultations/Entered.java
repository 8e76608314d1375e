package org.liaisonhub.hub.consultations;

import org.liaisonhub.hub.audit.AuditEntry;

/**
 * An entry of the log and its place.
 *
 * @param number its place in the log, from 0
 */
public record Entered(long number, AuditEntry entry) {}
