package org.liaisonhub.hub.access.documents;

import java.time.Period;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.liaisonhub.hub.access.policy.Confidentiality;
import org.liaisonhub.hub.access.policy.Disclosure;
import org.liaisonhub.hub.access.policy.Operation;
import org.liaisonhub.hub.access.rules.PurposeMatrix;

/**
 * One line of what an agreement opens: to whom, where, what for.
 *
 * @param database code; empty for an operation that is in no database
 * @param operation word of an agreement
 * @param purposes those that the hub's matrix lets justify it; none are left when the matrix forbids all
 * @param onwardTransfer whether the receiver may pass on what it gets
 * @param retention how long the receiver may keep it; null when the term does not say
 */
public record Opened(
        String article,
        Set<String> to,
        String database,
        String operation,
        Set<String> purposes,
        Confidentiality ceiling,
        Disclosure disclosure,
        Set<String> subjects,
        boolean onwardTransfer,
        @Nullable Period retention) {
    public Opened {
        to = ordered(to);
        purposes = ordered(purposes);
        subjects = ordered(subjects);
    }

    /** All lines of a document, by database and operation. */
    public static List<Opened> of(AgreementDocument document, PurposeMatrix matrix) {
        var lines = new ArrayList<Opened>();
        for (var provision : document.provisions()) {
            var term = provision.term();
            for (var database : term.databases().isEmpty() ? Set.of("") : new TreeSet<>(term.databases())) {
                for (var operation : new TreeSet<>(term.operations())) {
                    // Recording includes imports: one word, one line.
                    if (operation == Operation.IMPORT) {
                        continue;
                    }
                    var purposes = new TreeSet<>(term.purposes());
                    purposes.removeIf(purpose -> !database.isEmpty() && !matrix.allows(purpose, database, operation));
                    lines.add(new Opened(
                            term.article(),
                            term.to(),
                            database,
                            operation.word(),
                            operation.needsPurpose() ? purposes : Set.of(),
                            term.ceiling(),
                            term.disclosure(),
                            term.subjects(),
                            provision.onwardTransfer(),
                            provision.retention()));
                }
            }
        }
        lines.sort(java.util.Comparator.comparing(Opened::database).thenComparing(Opened::operation));
        return lines;
    }

    private static Set<String> ordered(Set<String> words) {
        return java.util.Collections.unmodifiableSet(new TreeSet<>(words));
    }
}
