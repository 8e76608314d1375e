package org.liaisonhub.server.console.oversight;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.liaisonhub.hub.access.policy.Confidentiality;
import org.liaisonhub.hub.access.policy.Operation;
import org.liaisonhub.hub.oversight.Explanations;

/** What a data protection officer typed to have a decision explained, as typed. */
public record ExplainForm(
        String party,
        String subject,
        String operation,
        String database,
        String purpose,
        String clearance,
        String record) {

    static ExplainForm read(UnaryOperator<String> value) {
        return new ExplainForm(
                value.apply("party").strip(),
                value.apply("subject").strip(),
                value.apply("operation").strip(),
                value.apply("database").strip(),
                value.apply("purpose").strip(),
                value.apply("clearance").strip(),
                value.apply("record").strip());
    }

    /** Fields that cannot be read, by name; empty when {@link #why} will do. */
    List<String> faults() {
        var faults = new ArrayList<String>();
        if (party.isEmpty()) {
            faults.add("party");
        }
        if (asked().isEmpty()) {
            faults.add("operation");
        }
        if (Confidentiality.ofWord(clearance).isEmpty()) {
            faults.add("clearance");
        }
        if (!record.matches("[0-9]{0,18}")) {
            faults.add("record");
        }
        return faults;
    }

    private Optional<Operation> asked() {
        return Arrays.stream(Operation.values())
                .filter(one -> !one.isOffice() && one != Operation.IMPORT)
                .filter(one -> one.word().equals(operation))
                .findFirst();
    }

    Explanations.Why why() {
        return new Explanations.Why(
                party,
                subject,
                asked().orElseThrow(),
                database,
                purpose,
                Confidentiality.ofWord(clearance).orElseThrow(),
                record.isEmpty() ? 0 : Long.parseLong(record));
    }
}
