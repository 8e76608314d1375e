package org.liaisonhub.hub.checks;

import org.liaisonhub.hub.audit.AuditKey;
import tools.jackson.databind.json.JsonMapper;

/** The bytes of an answer, by which a replayed one is compared with the one that was given. */
public final class AnswerBytes {
    private static final JsonMapper JSON = new JsonMapper();

    private AnswerBytes() {}

    /** The answer as JSON, its members in the order of their definition. */
    public static String of(Answer answer) {
        return JSON.writeValueAsString(answer);
    }

    /** The keyed digest of these bytes, which the audit entry keeps. */
    public static String digest(Answer answer, AuditKey key) {
        return key.digest("answer\n" + of(answer));
    }
}
