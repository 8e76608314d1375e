package org.liaisonhub.bench.perturbing;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/**
 * How else registers write the same foreign name with Latin letters. Origin: pairs of spellings that passports, lists
 * and newspapers use side by side: Hussein and Husayn, Mohamed and Muhammad, Qadir and Kader, Aleksandr and Alexander,
 * -sky and -skiy, Haj and Hadj, Yusuf and Youssouf.
 */
final class Romanisations {
    /** Either may be written for the other anywhere in a word; {@code ^} stands for its start, {@code $} for its end. */
    private static final String[][] SPELLINGS = {
        {"dh", "d"},
        {"kh", "h"},
        {"gh", "g"},
        {"th", "t"},
        {"ee", "i"},
        {"ou", "u"},
        {"oo", "u"},
        {"q", "k"},
        {"aa", "a"},
        {"ei", "ai"},
        {"ay", "ai"},
        {"ay", "ei"},
        {"iy", "i"},
        {"dj", "j"},
        {"sh", "ch"},
        {"tch", "ch"},
        {"ph", "f"},
        {"w", "v"},
        {"w", "ou"},
        {"aw", "au"},
        {"x", "ks"},
        {"kh", "ch"},
        {"zh", "j"},
        {"ts", "tz"},
        {"sky$", "ski$"},
        {"sky$", "skiy$"},
        {"skiy$", "skij$"},
        {"iya$", "ia$"},
        {"ev$", "eff$"},
        {"ov$", "off$"},
        {"a$", "ah$"},
        {"i$", "y$"},
        {"y$", "ii$"},
        {"^y", "^j"},
        {"^e", "^ye"},
        {"^al-", "^el-"},
        {"^al-", "^al "},
        {"^al-", "^al"},
        {"^abd al-", "^abdul "},
        {"u", "o"},
        {"o", "u"},
        {"e", "i"},
        {"c", "k"},
        {"'", ""}
    };

    private static final String DOUBLED = "bdfgjklmnprstz";

    private Romanisations() {}

    /** The name with one spelling changed in each of one or two words; empty when no spelling applies. */
    static String other(String name, Slips slips) {
        var words = name.split(" ", -1);
        int wanted = 1 + slips.below(2);
        int changed = 0;
        var order = new ArrayList<Integer>();
        for (int i = 0; i < words.length; i++) {
            order.add(slips.below(order.size() + 1), i);
        }
        for (int at : order) {
            var ways = ways(words[at]);
            if (changed < wanted && !ways.isEmpty()) {
                words[at] = slips.of(ways);
                changed++;
            }
        }
        return changed == 0 ? "" : String.join(" ", Arrays.asList(words));
    }

    /** All words that one change of spelling makes of a word. */
    private static List<String> ways(String word) {
        var ways = new ArrayList<String>();
        if (word.length() < 3) {
            return ways;
        }
        String marked = "^" + word.toLowerCase(Locale.ROOT) + "$";
        for (var pair : SPELLINGS) {
            add(marked, pair[0], pair[1], ways);
            // What is written ph is also written f, but hardly anybody writes an f as ph.
            if (!pair[1].isEmpty() && !pair[1].equals("f")) {
                add(marked, pair[1], pair[0], ways);
            }
        }
        for (int i = 2; i < marked.length() - 1; i++) {
            char letter = marked.charAt(i);
            if (DOUBLED.indexOf(letter) >= 0 && marked.charAt(i - 1) == letter) {
                ways.add(plain(marked.substring(0, i) + marked.substring(i + 1)));
            } else if (DOUBLED.indexOf(letter) >= 0 && isVowel(marked.charAt(i - 1)) && isVowel(marked.charAt(i + 1))) {
                ways.add(plain(marked.substring(0, i) + letter + marked.substring(i)));
            }
        }
        return ways;
    }

    private static void add(String marked, String from, String to, List<String> ways) {
        for (int at = marked.indexOf(from); at >= 0; at = marked.indexOf(from, at + 1)) {
            int end = at + from.length();
            if (!partsADigraph(marked, at, end)) {
                ways.add(plain(marked.substring(0, at) + to + marked.substring(end)));
                return;
            }
        }
    }

    /** Whether a letter belongs to a sound that two letters write: the t and the h of th, the h of ch, the c of ck. */
    private static boolean partsADigraph(String marked, int start, int end) {
        boolean one = end - start == 1;
        boolean beforeH = end < marked.length() && marked.charAt(end) == 'h' && !isVowel(marked.charAt(end - 1));
        boolean ofH = marked.charAt(start) == 'h' && start > 0 && "bcdgkprstwxz".indexOf(marked.charAt(start - 1)) >= 0;
        boolean ofCk = marked.startsWith("ck", start) || (start > 0 && marked.startsWith("ck", start - 1));
        return one && (beforeH || ofH || ofCk);
    }

    private static boolean isVowel(char c) {
        return "aeiouy".indexOf(c) >= 0;
    }

    private static String plain(String marked) {
        return marked.replace("^", "").replace("$", "").toUpperCase(Locale.ROOT);
    }
}
