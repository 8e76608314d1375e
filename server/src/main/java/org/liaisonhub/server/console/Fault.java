package org.liaisonhub.server.console;

import java.util.List;

/**
 * Something that the user must mend in a form.
 *
 * @param field id of the input it belongs to, so that the error summary can link to it
 * @param text what to do, in the user's language; never the value
 */
public record Fault(String field, String text) {
    /** What is wrong with a field among these; empty when nothing is. */
    public static String of(List<Fault> faults, String field) {
        return faults.stream()
                .filter(fault -> fault.field().equals(field))
                .map(Fault::text)
                .findFirst()
                .orElse("");
    }
}
