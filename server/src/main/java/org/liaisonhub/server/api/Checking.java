package org.liaisonhub.server.api;

import org.liaisonhub.hub.access.Caller;
import org.liaisonhub.hub.checks.Answer;
import org.liaisonhub.hub.checks.Question;

/** Answers a question: {@code Checks::check}. */
@FunctionalInterface
public interface Checking {
    Answer check(Caller caller, Question question);
}
