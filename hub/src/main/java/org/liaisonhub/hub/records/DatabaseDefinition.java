package org.liaisonhub.hub.records;

/**
 * A database as its YAML file defines it: what it holds, its fields and their kinds, how it is searched, who may
 * record, what an answer shows.
 *
 * @param number interned in the hub's PostgreSQL; 0 to 32767
 * @param code as in URLs and files: {@code stolen-travel-documents}
 */
public record DatabaseDefinition(int number, String code, String title) {}
