package org.liaisonhub.standards.mrz;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/** Finds which characters of one zone a reading device may have confused. Suggests, never changes. */
final class Confusions {
    private static final String LETTERS = "OIBSZG";
    private static final String DIGITS = "018526";

    private final String zone;
    private final int lineLength;
    private final List<Suggestion> suggestions = new ArrayList<>();

    Confusions(String zone, int lineLength) {
        this.zone = zone;
        this.lineLength = lineLength;
    }

    List<Suggestion> suggestions() {
        return suggestions;
    }

    /** Letters for the digits of an element that has none, if the element is then accepted. */
    void suggestLetters(String field, Slot slot, Predicate<String> accepted) {
        if (accepted.test(translated(slot.of(zone), DIGITS, LETTERS))) {
            suggestAll(field, slot, DIGITS, LETTERS);
        }
    }

    /**
     * What makes a wrong check digit right: digits for the letters of a date, a digit for a letter that stands as the
     * check digit, or one other character in the element.
     *
     * @param data the element, whose characters stand in {@code slots} one after the other
     * @param at where the check digit stands
     */
    void suggestForCheckDigit(String field, String data, int at, List<Slot> slots, boolean onlyDigits) {
        char check = translated(zone.substring(at, at + 1), LETTERS, DIGITS).charAt(0);
        if (CheckDigit.over(data) == check) {
            suggest(field, at, check);
        } else if (onlyDigits) {
            if (CheckDigit.over(translated(data, LETTERS, DIGITS)) == check) {
                slots.forEach(slot -> suggestAll(field, slot, LETTERS, DIGITS));
                suggest(field, at, check);
            }
        } else {
            suggestOneCharacter(field, data, check, slots);
        }
    }

    private void suggestOneCharacter(String field, String data, char check, List<Slot> slots) {
        int i = 0;
        for (Slot slot : slots) {
            for (int at = slot.from(); at < slot.to(); at++, i++) {
                char other = counterpart(zone.charAt(at));
                var changed = new StringBuilder(data);
                changed.setCharAt(i, other);
                if (CheckDigit.over(changed) == check) {
                    suggest(field, at, other);
                }
            }
        }
    }

    private void suggestAll(String field, Slot slot, String from, String to) {
        for (int at = slot.from(); at < slot.to(); at++) {
            int index = from.indexOf(zone.charAt(at));
            if (index >= 0) {
                suggest(field, at, to.charAt(index));
            }
        }
    }

    private void suggest(String field, int at, char suggested) {
        char found = zone.charAt(at);
        if (found != suggested) {
            suggestions.add(new Suggestion(field, at / lineLength + 1, at % lineLength + 1, found, suggested));
        }
    }

    private static char counterpart(char c) {
        int letter = LETTERS.indexOf(c);
        int digit = DIGITS.indexOf(c);
        return letter >= 0 ? DIGITS.charAt(letter) : digit >= 0 ? LETTERS.charAt(digit) : c;
    }

    private static String translated(String text, String from, String to) {
        var translated = new StringBuilder(text);
        for (int i = 0; i < text.length(); i++) {
            int index = from.indexOf(text.charAt(i));
            if (index >= 0) {
                translated.setCharAt(i, to.charAt(index));
            }
        }
        return translated.toString();
    }
}
