package org.liaisonhub.standards.mrz;

import java.util.ArrayList;
import java.util.List;

/** What is found right, wrong and unusual in one zone while it is read. Used once, by one thread. */
final class ZoneFindings {
    private final String zone;
    private final Confusions confusions;
    private final List<CheckDigit> digits = new ArrayList<>();
    private final List<Fault> faults;
    private final List<Fault> warnings = new ArrayList<>();

    /** Begins with the faults that were found before. */
    ZoneFindings(String zone, Confusions confusions, List<Fault> faults) {
        this.zone = zone;
        this.confusions = confusions;
        this.faults = new ArrayList<>(faults);
    }

    List<CheckDigit> digits() {
        return digits;
    }

    List<Fault> faults() {
        return faults;
    }

    List<Fault> warnings() {
        return warnings;
    }

    void fault(String field, String rule, String message) {
        faults.add(new Fault(field, rule, message));
    }

    void warning(String field, String rule, String message) {
        warnings.add(new Fault(field, rule, message));
    }

    void rightDigit(String field, char digit) {
        digits.add(new CheckDigit(field, digit, digit, true));
    }

    /** Holds the check digit at {@code at} against the data, whose characters stand in {@code slots}. */
    void check(String field, String data, int at, boolean mayBeEmpty, List<Slot> slots) {
        char expected = CheckDigit.over(data);
        char found = zone.charAt(at);
        boolean empty = mayBeEmpty && found == '<' && data.chars().allMatch(c -> c == '<');
        boolean right = empty || expected == found;
        digits.add(new CheckDigit(field, expected, found, right));
        if (!right) {
            fault(field, "wrong-check-digit", "the check digit does not fit what it protects");
            confusions.suggestForCheckDigit(field, data, at, slots, mayBeEmpty && !field.equals("optionalData"));
        }
    }
}
