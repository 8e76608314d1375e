package org.liaisonhub.hub.access.policy;

import java.util.HashSet;
import java.util.Set;

/** What is told of a record that matches or is read. */
public sealed interface Disclosure {

    /** That there is one, in its database; nothing of the record itself. */
    record HitOnly() implements Disclosure {}

    /** Only these fields of the definition. */
    record Fields(Set<String> fields) implements Disclosure {
        public Fields {
            fields = Set.copyOf(fields);
        }
    }

    /** Everything that the definition shows. */
    record Full() implements Disclosure {}

    /** Whether a field of the definition may be told. */
    default boolean shows(String field) {
        return switch (this) {
            case HitOnly() -> false;
            case Fields(var fields) -> fields.contains(field);
            case Full() -> true;
        };
    }

    /** What two terms together allow. */
    default Disclosure or(Disclosure other) {
        if (this instanceof Full || other instanceof Full) {
            return new Full();
        }
        if (this instanceof Fields(var mine) && other instanceof Fields(var theirs)) {
            var both = new HashSet<>(mine);
            both.addAll(theirs);
            return new Fields(both);
        }
        return this instanceof Fields ? this : other;
    }
}
