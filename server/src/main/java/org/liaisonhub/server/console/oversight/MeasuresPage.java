package org.liaisonhub.server.console.oversight;

import java.util.List;
import org.liaisonhub.hub.measures.InterimMeasure;
import org.liaisonhub.server.console.Fault;
import org.liaisonhub.server.console.Frame;

/**
 * Interim measures, and a form to take one.
 *
 * @param target as typed
 * @param own name of the officer in the audit
 * @param behind nodes that do not work yet by what the officer just changed
 */
public record MeasuresPage(
        Frame frame,
        List<InterimMeasure> measures,
        String kind,
        String target,
        String reason,
        String own,
        List<Fault> faults,
        List<String> behind) {
    public MeasuresPage {
        measures = List.copyOf(measures);
        faults = List.copyOf(faults);
        behind = List.copyOf(behind);
    }

    public List<InterimMeasure> inForce() {
        return measures.stream().filter(InterimMeasure::inForce).toList();
    }

    public List<InterimMeasure> past() {
        return measures.stream().filter(measure -> !measure.inForce()).toList();
    }

    /** The kinds of measure to choose. */
    public List<Choice> kinds() {
        return List.of(InterimMeasure.Kind.values()).stream()
                .map(one -> new Choice(one.name(), frame.words().text("measure-kind." + one.name())))
                .toList();
    }

    /** What is wrong with a field; empty when nothing is. */
    public String fault(String field) {
        return Fault.of(faults, field);
    }
}
