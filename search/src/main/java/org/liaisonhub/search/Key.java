package org.liaisonhub.search;

/**
 * A term under which a record is found. Equal keys meet, others do not: there are no wildcards.
 *
 * @param text not empty, at most some hundred characters
 */
public record Key(KeyKind kind, String text) {}
