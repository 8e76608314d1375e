package org.liaisonhub.server.console.oversight;

/**
 * Something to choose in a form.
 *
 * @param value as it is sent
 * @param text as it is read
 */
public record Choice(String value, String text) {}
