package org.liaisonhub.server.signin;

import java.util.List;
import org.liaisonhub.server.console.Fault;
import org.liaisonhub.server.console.Frame;

/**
 * The people of a party, and a form to invite one more.
 *
 * @param party its name
 * @param code its code
 * @param parties those that the officer manages
 * @param giveable roles that the officer may give there
 * @param invitation a code that was just made, to be handed over; empty otherwise
 */
public record PeoplePage(
        Frame frame,
        String party,
        String code,
        List<Choice> parties,
        List<Line> people,
        List<String> giveable,
        String invitation,
        String signInName,
        String displayName,
        List<Fault> faults) {
    public PeoplePage {
        parties = List.copyOf(parties);
        people = List.copyOf(people);
        giveable = List.copyOf(giveable);
        faults = List.copyOf(faults);
    }

    /** A party to choose. */
    public record Choice(String code, String name) {}

    /**
     * One person.
     *
     * @param changeable whether the officer may give other roles
     * @param actions what the officer may do to the account, as the last part of a path
     */
    public record Line(
            long id,
            String signInName,
            String displayName,
            List<String> roles,
            String state,
            boolean secondFactor,
            String lastUsed,
            boolean changeable,
            List<String> actions) {
        public Line {
            roles = List.copyOf(roles);
            actions = List.copyOf(actions);
        }
    }
}
