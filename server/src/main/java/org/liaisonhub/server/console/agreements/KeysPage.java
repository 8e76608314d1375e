package org.liaisonhub.server.console.agreements;

import java.util.List;
import org.liaisonhub.hub.agreements.PartyKeys.PartyKey;
import org.liaisonhub.server.console.Fault;
import org.liaisonhub.server.console.Frame;

/**
 * The public keys with which a party signs.
 *
 * @param party its name
 * @param code its code
 * @param key as typed
 * @param label as typed
 */
public record KeysPage(
        Frame frame, String party, String code, List<PartyKey> keys, String key, String label, List<Fault> faults) {
    public KeysPage {
        keys = List.copyOf(keys);
        faults = List.copyOf(faults);
    }

    /** What is wrong with a field; empty when nothing is. */
    public String fault(String field) {
        return Fault.of(faults, field);
    }
}
