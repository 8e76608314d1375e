package org.liaisonhub.hub.access.documents;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.liaisonhub.standards.InvalidValue;

/** Gathers what is wrong with a document, so that whoever writes it learns all of it at once. For one thread. */
final class Faults {
    private final List<InvalidValue> found = new ArrayList<>();

    /** The value, or {@code otherwise} when it has a fault; a document with faults is not used. */
    <T extends @Nullable Object> T of(Supplier<T> value, T otherwise) {
        try {
            return value.get();
        } catch (InvalidValue fault) {
            found.add(fault);
            return otherwise;
        }
    }

    void in(Runnable check) {
        try {
            check.run();
        } catch (InvalidValue fault) {
            found.add(fault);
        }
    }

    void add(InvalidValue fault) {
        found.add(fault);
    }

    int count() {
        return found.size();
    }

    /** In the order in which they were found. */
    List<InvalidValue> all() {
        return List.copyOf(found);
    }
}
