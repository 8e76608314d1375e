package org.liaisonhub.server.console.oversight;

import org.liaisonhub.hub.access.Newcomer;
import org.liaisonhub.hub.access.Parties;
import org.liaisonhub.server.console.Fault;
import org.liaisonhub.server.console.Words;
import org.liaisonhub.standards.InvalidValue;

/** What is wrong with the forms of the page of parties, in the reader's words and at the field to mend. */
record PartyFaults(Words words) {
    /** Of a party that is to be taken in: the form of a code depends on the kind, which stands before it. */
    Fault ofJoining(InvalidValue fault, Newcomer typed) {
        var key = fault.field();
        if (key.equals("code")) {
            key = fault.rule().equals(Parties.TAKEN)
                    ? "code-taken"
                    : typed.kind().equals("country") ? "code-of-country" : "code-of-others";
        }
        return new Fault("join-" + fault.field(), words.text("parties.fault.join-" + key));
    }

    /** Of a new name, at the party that was to have it. */
    Fault ofRenaming(String code) {
        return new Fault("name-" + code, words.text("parties.fault.join-name"));
    }

    /** Of member states, at the organisation whose list was sent. */
    Fault ofMembers(InvalidValue fault, String code) {
        return fault.field().equals("members") ? new Fault("members-" + code, text(fault)) : ofRestriction(fault);
    }

    Fault ofRestriction(InvalidValue fault) {
        return new Fault(fault.field(), text(fault));
    }

    private String text(InvalidValue fault) {
        return words.text("parties.fault." + fault.field());
    }
}
