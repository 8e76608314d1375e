package org.liaisonhub.server.console.oversight;

import java.util.List;
import org.liaisonhub.server.console.Fault;
import org.liaisonhub.server.console.Frame;

/**
 * Who of a party may do what: its units, its officers and its systems.
 *
 * @param code of the party
 * @param name of the party
 * @param parties that the reader administers
 * @param unit code of a new unit as typed
 */
public record MandatesPage(
        Frame frame,
        String code,
        String name,
        List<Choice> parties,
        List<Line> units,
        List<Line> holders,
        String unit,
        List<Fault> faults) {
    public MandatesPage {
        parties = List.copyOf(parties);
        units = List.copyOf(units);
        holders = List.copyOf(holders);
        faults = List.copyOf(faults);
    }

    /**
     * What holds for one.
     *
     * @param path last part of the path of its own page
     * @param subject as the audit names it; empty for units
     * @param given whether a mandate was given
     * @param unit code; empty for none
     * @param channel empty for none
     * @param databases titles; one word for all or none
     * @param operations words; one word for all or none
     * @param clearance in words
     */
    public record Line(
            String path,
            String name,
            String subject,
            boolean given,
            String unit,
            String channel,
            List<String> databases,
            List<String> operations,
            String clearance) {
        public Line {
            databases = List.copyOf(databases);
            operations = List.copyOf(operations);
        }
    }

    /** What is wrong with a field; empty when nothing is. */
    public String fault(String field) {
        return Fault.of(faults, field);
    }
}
