package org.liaisonhub.server.hits;

import java.util.regex.Pattern;
import org.liaisonhub.hub.access.policy.Decision;
import org.liaisonhub.hub.access.policy.Denied;
import org.liaisonhub.hub.hits.Hits;
import org.liaisonhub.server.http.Exchange;
import org.liaisonhub.server.http.problems.Problem;
import org.liaisonhub.server.http.problems.ProblemException;
import org.liaisonhub.server.http.problems.ProblemType;

/** The hit that a path names, for API and page alike: one that is not the caller's is as absent as none. */
final class NamedHit {
    private static final Pattern RECORD = Pattern.compile("[0-9]{1,18}");

    private NamedHit() {}

    /** Gives a verdict on the hit of the path, {@code {check}} and {@code {record}}. */
    static void verify(Hits hits, Exchange exchange, String verdict, String reason) {
        try {
            hits.give(exchange.caller(), exchange.pathValue("check"), record(exchange), verdict, reason);
        } catch (Denied denied) {
            throw denied.reason().equals(Decision.NOT_GRANTED) ? absent() : denied;
        }
    }

    /** What is no id is the id of nothing. */
    static long record(Exchange exchange) {
        var text = exchange.pathValue("record");
        if (!RECORD.matcher(text).matches()) {
            throw absent();
        }
        return Long.parseLong(text);
    }

    static ProblemException absent() {
        return Problem.of(ProblemType.NOT_FOUND).thrown();
    }
}
