package org.liaisonhub.server.api.people;

import java.util.regex.Pattern;
import org.liaisonhub.hub.access.Parties;
import org.liaisonhub.hub.access.policy.Denied;
import org.liaisonhub.hub.access.policy.Party;
import org.liaisonhub.server.http.Exchange;
import org.liaisonhub.server.http.problems.Problem;
import org.liaisonhub.server.http.problems.ProblemType;

/** What the routes of people and systems read of a request. */
public final class PartyOf {
    private static final Pattern NUMBER = Pattern.compile("[0-9]{1,18}");

    private PartyOf() {}

    /**
     * The party of that code, or the caller's own when none is named.
     *
     * @throws Denied when there is none, as for a party that the caller does not manage
     */
    public static Party named(Parties parties, Exchange exchange, String code) {
        return code.isEmpty()
                ? exchange.caller().party()
                : parties.find(code).orElseThrow(() -> new Denied("not-granted"));
    }

    public static Party inQuery(Parties parties, Exchange exchange) {
        return named(parties, exchange, exchange.query("party").orElse(""));
    }

    /** The number of the path. */
    static long id(Exchange exchange) {
        var id = exchange.pathValue("id");
        if (!NUMBER.matcher(id).matches()) {
            throw Problem.of(ProblemType.NOT_FOUND).thrown();
        }
        return Long.parseLong(id);
    }
}
