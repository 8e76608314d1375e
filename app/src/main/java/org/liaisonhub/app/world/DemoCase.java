package org.liaisonhub.app.world;

import org.liaisonhub.hub.checks.Question;
import org.liaisonhub.hub.checks.Result;

/**
 * A question to the demo world whose answer is known.
 *
 * @param title what happens at the border, in a few words
 * @param expected the result of the whole answer
 */
public record DemoCase(String title, Question question, Result expected) {}
