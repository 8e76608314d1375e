package org.liaisonhub.matching.scripts;

import java.text.Normalizer;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A system of romanisation: the rules of its table, found by the first letter. Immutable. */
final class LetterSystem {
    private static final Rule[] NONE = {};

    private final String code;
    private final String required;
    private final List<Rule> rules;
    private final char lowest;
    private final Rule[][] byLetter;

    /** @param required letters of which a word must hold one for this system to say anything; empty for none */
    LetterSystem(String code, String required, List<Rule> rules) {
        this.code = code;
        this.required = required;
        this.rules = List.copyOf(rules);
        char low = Character.MAX_VALUE;
        char high = 0;
        for (Rule rule : rules) {
            low = (char) Math.min(low, rule.letters().charAt(0));
            high = (char) Math.max(high, rule.letters().charAt(0));
        }
        lowest = low;
        byLetter = new Rule[high - low + 1][];
        for (int i = 0; i < byLetter.length; i++) {
            char letter = (char) (low + i);
            byLetter[i] = rules.stream()
                    .filter(rule -> rule.letters().charAt(0) == letter)
                    .sorted(Comparator.comparingInt(Rule::narrowness).reversed())
                    .toArray(Rule[]::new);
        }
    }

    String code() {
        return code;
    }

    /** The rules as the table states them, those taken over from another system included. */
    List<Rule> rules() {
        return rules;
    }

    /** Appends the word; says no when it holds a letter that this system does not know, with anything appended. */
    boolean write(String word, StringBuilder written) {
        if (!required.isEmpty() && !holdsRequired(word)) {
            return false;
        }
        for (int i = 0; i < word.length(); ) {
            char c = word.charAt(i);
            Rule rule = rule(word, i, c);
            if (rule != null) {
                written.append(rule.text());
                i += rule.letters().length();
            } else {
                if (!writeUnruled(c, written)) {
                    return false;
                }
                i++;
            }
        }
        return true;
    }

    private boolean holdsRequired(String word) {
        for (int i = 0; i < word.length(); i++) {
            if (required.indexOf(word.charAt(i)) >= 0) {
                return true;
            }
        }
        return false;
    }

    /** The rule that writes the letters of a word from a place on. */
    @Nullable
    Rule rule(String word, int at, char letter) {
        for (Rule rule : rulesOf(letter)) {
            if (rule.applies(word, at)) {
                return rule;
            }
        }
        return null;
    }

    private Rule[] rulesOf(char letter) {
        int index = letter - lowest;
        return index >= 0 && index < byLetter.length ? byLetter[index] : NONE;
    }

    private boolean writeUnruled(char c, StringBuilder written) {
        if (isPlain(c)) {
            written.append(c);
            return true;
        }
        if (!Character.isLetterOrDigit(c)) {
            return !Character.isSurrogate(c);
        }
        char base = Normalizer.normalize(String.valueOf(c), Normalizer.Form.NFD).charAt(0);
        if (base == c) {
            return Character.getType(c) == Character.MODIFIER_LETTER;
        }
        if (isPlain(base)) {
            written.append(base);
            return true;
        }
        Rule rule = rule(String.valueOf(base), 0, base);
        written.append(rule == null ? "" : rule.text());
        return rule != null;
    }

    static boolean isPlain(char c) {
        return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9');
    }
}
