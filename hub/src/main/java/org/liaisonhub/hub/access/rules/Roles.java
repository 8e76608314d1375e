package org.liaisonhub.hub.access.rules;

import java.util.EnumSet;
import java.util.Set;
import org.liaisonhub.hub.access.policy.Caller;
import org.liaisonhub.hub.access.policy.Caller.Role;
import org.liaisonhub.hub.access.policy.Operation;

/** Which roles an operation takes; one of them is enough. */
final class Roles {
    private Roles() {}

    static Set<Role> of(Operation operation) {
        return switch (operation) {
            case CHECK, SUBSCRIBE -> EnumSet.of(Role.CHECKER);
            case READ_RECORD, MESSAGE, LIBRARY, EXPORT -> EnumSet.of(Role.CHECKER, Role.RECORDER);
            case RECORD -> EnumSet.of(Role.RECORDER);
            case IMPORT -> EnumSet.of(Role.RECORDER, Role.ADMINISTRATOR);
            case ANALYSIS -> EnumSet.of(Role.CHECKER);
            case STATISTICS ->
                EnumSet.of(
                        Role.CHECKER,
                        Role.RECORDER,
                        Role.ADMINISTRATOR,
                        Role.PARTY_ADMINISTRATOR,
                        Role.DATA_PROTECTION_OFFICER);
            case ADMINISTER -> EnumSet.of(Role.ADMINISTRATOR);
            case ADMINISTER_PARTY -> EnumSet.of(Role.PARTY_ADMINISTRATOR, Role.ADMINISTRATOR);
            case AUDIT -> EnumSet.of(Role.DATA_PROTECTION_OFFICER);
        };
    }

    static boolean cover(Caller caller, Operation operation) {
        var one = of(operation);
        return caller.roles().stream().anyMatch(one::contains);
    }
}
