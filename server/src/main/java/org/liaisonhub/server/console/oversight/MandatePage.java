package org.liaisonhub.server.console.oversight;

import java.util.List;
import java.util.Set;
import org.liaisonhub.hub.access.policy.Mandate;
import org.liaisonhub.server.console.Fault;
import org.liaisonhub.server.console.Frame;

/**
 * The mandate of one officer, system or unit, to be given, changed or taken away.
 *
 * @param path of the page
 * @param party code
 * @param name of the officer or system, code of the unit
 * @param subject as the audit names it
 * @param given whether it has a mandate of its own
 * @param mandate as it stands or was just typed
 * @param units to choose; none for units
 * @param databases to choose: what the giver has, and what is named already
 * @param operations the same of operations
 * @param levels to choose: none above the giver's
 * @param allDatabases whether the giver has all, so that it may give all
 * @param allOperations the same of operations
 */
public record MandatePage(
        Frame frame,
        String path,
        String party,
        String name,
        String subject,
        boolean given,
        Mandate mandate,
        List<Choice> units,
        List<Choice> databases,
        List<Choice> operations,
        List<Choice> levels,
        boolean allDatabases,
        boolean allOperations,
        List<Fault> faults) {
    public MandatePage {
        units = List.copyOf(units);
        databases = List.copyOf(databases);
        operations = List.copyOf(operations);
        levels = List.copyOf(levels);
        faults = List.copyOf(faults);
    }

    public boolean isUnit() {
        return subject.startsWith("unit:");
    }

    /** Whether the mandate names the word itself, or all. */
    public static boolean has(Set<String> words, String word) {
        return words.contains(word);
    }

    /** What is wrong with a field; empty when nothing is. */
    public String fault(String field) {
        return Fault.of(faults, field);
    }
}
