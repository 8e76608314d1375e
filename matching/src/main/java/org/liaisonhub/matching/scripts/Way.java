package org.liaisonhub.matching.scripts;

/**
 * One way to write a word with a-z and 0-9.
 *
 * @param system a stable code of the rules or the custom that it follows, such as {@code ru:ICAO}
 */
public record Way(String system, String text) {}
