package org.liaisonhub.standards.mrz;

/**
 * A character that a reading device may have confused, and the one with which the field would be right. Only a
 * suggestion: the zone is never changed.
 *
 * @param field the data element
 * @param line counted from 1
 * @param position in the line, counted from 1
 * @param found the character that stands there
 * @param suggested the character that would make the field right
 */
public record Suggestion(String field, int line, int position, char found, char suggested) {}
