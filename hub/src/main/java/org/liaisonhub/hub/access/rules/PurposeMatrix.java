package org.liaisonhub.hub.access.rules;

import java.util.Map;
import java.util.Set;
import org.liaisonhub.hub.access.policy.Mandate;
import org.liaisonhub.hub.access.policy.Operation;

/**
 * Which operations a purpose can ever justify, in which databases, whatever an agreement grants: purpose × database ×
 * operation, as data.
 *
 * @param allowed by purpose and operation's word: codes of databases, or {@link Mandate#ALL}
 */
public record PurposeMatrix(Map<String, Map<String, Set<String>>> allowed) {
    public PurposeMatrix {
        allowed = Map.copyOf(allowed);
    }

    public Set<String> purposes() {
        return allowed.keySet();
    }

    public boolean allows(String purpose, String database, Operation operation) {
        var databases = allowed.getOrDefault(purpose, Map.of()).getOrDefault(operation.word(), Set.of());
        return databases.equals(Mandate.ALL) || databases.contains(database);
    }
}
