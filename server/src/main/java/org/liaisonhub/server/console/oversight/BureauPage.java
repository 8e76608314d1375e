package org.liaisonhub.server.console.oversight;

import java.util.List;
import org.liaisonhub.hub.access.bureaux.Bureau;
import org.liaisonhub.server.console.Fault;
import org.liaisonhub.server.console.Frame;

/**
 * How the bureau of a party is reached, to be changed.
 *
 * @param code of the party
 * @param party its name
 * @param typed as it stands, or as it was typed
 */
public record BureauPage(Frame frame, String code, String party, Bureau typed, List<Fault> faults) {
    static final Bureau NOTHING = new Bureau("", "", "");

    public BureauPage {
        faults = List.copyOf(faults);
    }

    /** What is wrong with a field; empty when nothing is. */
    public String fault(String field) {
        return Fault.of(faults, field);
    }
}
