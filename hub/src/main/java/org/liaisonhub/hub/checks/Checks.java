package org.liaisonhub.hub.checks;

import org.liaisonhub.hub.access.Caller;

/** Answers questions: decide, search, word, audit, and only then answer. Thread-safe; blocks until durable. */
public final class Checks {
    /**
     * Answers one question.
     *
     * @throws org.liaisonhub.hub.access.Denied when the caller may not check
     * @throws org.liaisonhub.standards.InvalidValue when the question is malformed or asks nothing
     */
    public Answer check(Caller caller, Question question) {
        throw new UnsupportedOperationException("to be written");
    }
}
