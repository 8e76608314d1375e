package org.liaisonhub.hub.replay;

import java.time.Duration;
import org.liaisonhub.standards.InvalidValue;

/**
 * How long a question is kept.
 *
 * @param matched when its answer was a hit or possible
 * @param otherwise when it was not
 */
public record QuestionRetention(Duration matched, Duration otherwise) {
    /** 400 days, which covers a year of review and its report; 90 days. */
    public static final QuestionRetention DEFAULT = new QuestionRetention(Duration.ofDays(400), Duration.ofDays(90));

    public QuestionRetention {
        if (matched.isNegative() || otherwise.isNegative()) {
            throw new InvalidValue("retention", "no days or more");
        }
    }
}
