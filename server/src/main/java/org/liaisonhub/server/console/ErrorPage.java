package org.liaisonhub.server.console;

/**
 * What went wrong, in words.
 *
 * @param kind key of its words: {@code not-found}, {@code forbidden}, {@code bad-request} and so on
 * @param incident id under which the hub's log keeps it; empty when it keeps none
 */
public record ErrorPage(Frame frame, String kind, String incident) {}
