package org.liaisonhub.server.console;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The check form, what is wrong with it, and its answer.
 *
 * @param answer null when nothing was asked yet or the form has faults
 */
public record CheckPage(
        Frame frame,
        CheckForm form,
        List<Fault> faults,
        @Nullable AnswerView answer) {
    public CheckPage {
        faults = List.copyOf(faults);
    }

    public String title() {
        var check = frame.words().text("check.title");
        if (!faults.isEmpty()) {
            return frame.title(frame.words().text("error.prefix", check));
        }
        return frame.title(
                answer == null ? check : frame.words().text("tone." + answer.tone() + ".word") + " - " + check);
    }

    /** The text of the fault of one input; empty when it has none. */
    public String fault(String field) {
        return faults.stream()
                .filter(fault -> fault.field().equals(field))
                .map(Fault::text)
                .findFirst()
                .orElse("");
    }

    /** Whether the form fields beside the zone are in use, so that they must not be folded away. */
    public boolean openFields() {
        return form.asksByFields() || faults.stream().anyMatch(fault -> CheckForm.FOLDED.contains(fault.field()));
    }
}
