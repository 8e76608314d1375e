package org.liaisonhub.server.console;

/**
 * What went wrong, in words.
 *
 * @param kind key of its words: {@code not-found}, {@code forbidden}, {@code bad-request} and so on
 * @param incident id under which the hub's log keeps it; empty when it keeps none
 * @param checkFailed whether it happened to a check, so that the page must say that nothing was checked
 */
public record ErrorPage(Frame frame, String kind, String incident, boolean checkFailed) {}
