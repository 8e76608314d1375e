package org.liaisonhub.bench.perturbing;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.random.RandomGenerator;

/** Slips of readers and typists, drawn from one source of chance. Not thread-safe. */
final class Slips {
    /** What machines misread in print, both ways; from the look of the letters in OCR-B and in capitals. */
    private static final String[][] LOOKALIKES = {
        {"O", "0"},
        {"I", "1"},
        {"B", "8"},
        {"S", "5"},
        {"Z", "2"},
        {"G", "6"},
        {"I", "L"},
        {"O", "Q"},
        {"O", "D"},
        {"E", "F"},
        {"C", "G"},
        {"U", "V"},
        {"N", "M"},
        {"VV", "W"},
        {"RN", "M"},
        {"P", "R"},
        {"H", "N"}
    };

    private final RandomGenerator random;

    Slips(RandomGenerator random) {
        this.random = random;
    }

    int below(int bound) {
        return random.nextInt(bound);
    }

    <T> T of(List<T> choices) {
        return choices.get(random.nextInt(choices.size()));
    }

    /** A name in capitals with one character misread; empty when none of its characters can be. */
    String misread(String name) {
        String capitals = name.toUpperCase(java.util.Locale.ROOT);
        var ways = new ArrayList<String>();
        for (var pair : LOOKALIKES) {
            // A digit never stands in a name, so only its letter is misread.
            replaceEach(capitals, pair[0], pair[1], ways);
            if (!Character.isDigit(pair[1].charAt(0))) {
                replaceEach(capitals, pair[1], pair[0], ways);
            }
        }
        return ways.isEmpty() ? "" : of(ways);
    }

    private static void replaceEach(String text, String from, String to, List<String> ways) {
        for (int at = text.indexOf(from); at >= 0; at = text.indexOf(from, at + 1)) {
            ways.add(text.substring(0, at) + to + text.substring(at + from.length()));
        }
    }

    /** A name with one letter of a longer word inserted, left out, replaced or exchanged with its neighbour. */
    String mistyped(String name) {
        var words = name.split(" ", -1);
        var longer = new ArrayList<Integer>();
        for (int i = 0; i < words.length; i++) {
            if (words[i].length() >= 4) {
                longer.add(i);
            }
        }
        int word = longer.isEmpty() ? below(words.length) : of(longer);
        words[word] = mistypedWord(words[word]);
        return String.join(" ", Arrays.asList(words));
    }

    private String mistypedWord(String word) {
        int at = below(word.length());
        char letter = (char) ('A' + below(26));
        return switch (below(4)) {
            case 0 -> word.substring(0, at) + letter + word.substring(at);
            case 1 -> word.length() < 3 ? word + letter : word.substring(0, at) + word.substring(at + 1);
            case 2 -> word.substring(0, at) + letter + word.substring(at + 1);
            default -> {
                int first = Math.min(at, word.length() - 2);
                yield first < 0
                        ? word + letter
                        : word.substring(0, first)
                                + word.charAt(first + 1)
                                + word.charAt(first)
                                + word.substring(first + 2);
            }
        };
    }
}
