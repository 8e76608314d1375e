package org.liaisonhub.hub.access.documents;

import java.util.Set;
import java.util.stream.Collectors;
import org.liaisonhub.hub.access.policy.Party;

/** Whom an agreement binds beside the secretariat, which signs every one. */
public sealed interface Bound {
    /** These parties; it is signed when all of them have signed. */
    record Named(Set<String> codes) implements Bound {
        public Named {
            codes = Set.copyOf(codes);
        }
    }

    /** Every party of the kind that joins by signing, each from its own signature on. */
    record Acceding(Party.Kind kind) implements Bound {}

    /** Whether that party may sign it. */
    default boolean takes(Party party) {
        return party.kind() == Party.Kind.SECRETARIAT
                || switch (this) {
                    case Named(var codes) -> codes.contains(party.code());
                    case Acceding(var kind) -> party.kind() == kind;
                };
    }

    /** Whether it binds when these have signed: the secretariat, and all that are named. */
    default boolean concludedBy(Set<Party> signed) {
        var codes = signed.stream().map(Party::code).collect(Collectors.toSet());
        return signed.stream().anyMatch(party -> party.kind() == Party.Kind.SECRETARIAT)
                && (!(this instanceof Named(var named)) || codes.containsAll(named));
    }
}
