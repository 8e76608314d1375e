package org.liaisonhub.server.console;

/**
 * Something that the user must mend in a form.
 *
 * @param field id of the input it belongs to, so that the error summary can link to it
 * @param text what to do, in the user's language; never the value
 */
public record Fault(String field, String text) {}
