package org.liaisonhub.hub.consultations;

import org.liaisonhub.hub.access.policy.Caller;
import org.liaisonhub.hub.access.policy.Party;

/** Who may read what of the log: the one place that says so. Pure. */
final class AuditReaders {
    private AuditReaders() {}

    /** The data protection officer of the hub: reads all of it. */
    static boolean readsAll(Caller caller) {
        return isDataProtectionOfficer(caller) && caller.party().kind() == Party.Kind.SECRETARIAT;
    }

    /** The data protection officer of a party: reads what the people and systems of that party did. */
    static boolean readsOwnParty(Caller caller) {
        return isDataProtectionOfficer(caller);
    }

    /** Whoever records for an owner, and its data protection officer: reads who consulted the owner's records. */
    static boolean readsConsultationsOfOwn(Caller caller) {
        return isDataProtectionOfficer(caller) || caller.roles().contains(Caller.Role.RECORDER);
    }

    private static boolean isDataProtectionOfficer(Caller caller) {
        return caller.roles().contains(Caller.Role.DATA_PROTECTION_OFFICER);
    }
}
