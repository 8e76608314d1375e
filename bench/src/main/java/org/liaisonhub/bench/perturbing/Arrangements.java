package org.liaisonhub.bench.perturbing;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;

/** A name with words left out, shortened or in another order. An empty result: it cannot be done with this name. */
final class Arrangements {
    private Arrangements() {}

    /** One word less, of names of at least {@code least} words. */
    static String without(String name, int least, Slips slips) {
        var words = words(name);
        if (words.size() < least) {
            return "";
        }
        words.remove(slips.below(words.size()));
        return String.join(" ", words);
    }

    static String withoutOneOfTwo(String name, Slips slips) {
        return words(name).size() == 2 ? without(name, 2, slips) : "";
    }

    /** The family name in front, with or without a comma, or everything from the back. */
    static String reordered(List<String> parts, Slips slips) {
        if (parts.size() < 2) {
            return "";
        }
        var given = String.join(" ", parts.subList(0, parts.size() - 1));
        return switch (slips.below(3)) {
            case 0 -> parts.getLast() + " " + given;
            case 1 -> parts.getLast() + ", " + given;
            default -> {
                var turned = new ArrayList<>(parts);
                Collections.reverse(turned);
                yield String.join(" ", turned);
            }
        };
    }

    /** One word before the last as its first letter. */
    static String withInitial(String name, Slips slips) {
        var words = words(name);
        if (words.size() < 2) {
            return "";
        }
        int at = slips.below(words.size() - 1);
        String word = words.get(at);
        words.set(at, word.substring(0, 1) + (slips.below(2) == 0 ? "." : ""));
        return word.length() < 2 ? "" : String.join(" ", words);
    }

    private static List<String> words(String name) {
        return new ArrayList<>(Arrays.asList(name.split(" ", -1)));
    }
}
