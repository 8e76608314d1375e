package org.liaisonhub.hub.checks;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.liaisonhub.hub.audit.SealedQuestion;

/** Seals what was asked, so that it can be kept beside the audit entry of its answer. */
@FunctionalInterface
public interface QuestionKeeper {
    /** Keeps no question; no answer can be replayed then. */
    QuestionKeeper NONE = (_, _, _, _) -> null;

    /** The sealed question; {@code null} when it is not to be kept. */
    @Nullable
    SealedQuestion seal(String checkId, Question question, Instant at, Result result);
}
