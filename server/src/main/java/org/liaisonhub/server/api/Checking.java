package org.liaisonhub.server.api;

import org.liaisonhub.hub.access.policy.Caller;
import org.liaisonhub.hub.checks.Answer;
import org.liaisonhub.hub.checks.Checks;
import org.liaisonhub.hub.checks.Question;

/** Answers a question: what the API needs of {@link Checks}. */
public interface Checking {
    Answer check(Caller caller, Question question);

    /** Answers a question that was sent before, under the id that its check had. */
    Answer checkAgain(Caller caller, Question question, String checkId);

    static Checking of(Checks checks) {
        return new Checking() {
            @Override
            public Answer check(Caller caller, Question question) {
                return checks.check(caller, question);
            }

            @Override
            public Answer checkAgain(Caller caller, Question question, String checkId) {
                return checks.checkAgain(caller, question, checkId);
            }
        };
    }
}
