package org.liaisonhub.matching.lexicon;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Given names that stand for one another: {@code Iskandar} for {@code Alexander}, {@code Sasha} for either. */
public final class Equivalents {
    /** How two words stand to each other. */
    public enum Relation {
        /** Forms of one name in other languages or spellings; also a word and itself. */
        EQUIVALENT,
        /** A nickname and its name, or two nicknames of one name. */
        NICKNAME,
        NONE
    }

    private static final List<String> FILES = List.of(
            "equivalents-english.tsv",
            "equivalents-slavic.tsv",
            "equivalents-islamic.tsv",
            "equivalents-europe.tsv",
            "equivalents-others.tsv");
    private static final int[] NONE = {};

    // Of each word its groups, ascending; the lowest bit tells that the word is a nickname there.
    private static final Map<String, int[]> GROUPS = new HashMap<>();

    // The same without that bit.
    private static final Map<String, int[]> IDS = new HashMap<>();
    private static final int SIZE;

    // Of each group its words, the lowest bit of the group as in GROUPS.
    private static final Map<Integer, List<String>> MEMBERS = new HashMap<>();

    static {
        int group = 0;
        Set<List<String>> seen = new HashSet<>();
        Map<String, List<Integer>> groups = new HashMap<>();
        for (String file : FILES) {
            for (List<String> row : Rows.of(file)) {
                List<String> forms = Rows.words(file, row.getFirst());
                List<String> nicknames = row.size() > 1 ? Rows.words(file, row.get(1)) : List.of();
                var all = new HashSet<>(forms);
                all.addAll(nicknames);
                if (all.size() < Math.max(2, forms.size() + nicknames.size()) || row.size() > 2 || !seen.add(row)) {
                    throw Rows.broken(file, "a word or a group twice, or alone: " + row);
                }
                MEMBERS.put(group * 2, forms);
                MEMBERS.put(group * 2 + 1, nicknames);
                for (String word : forms) {
                    groups.computeIfAbsent(word, w -> new ArrayList<>(2)).add(group * 2);
                }
                for (String word : nicknames) {
                    groups.computeIfAbsent(word, w -> new ArrayList<>(2)).add(group * 2 + 1);
                }
                group++;
            }
        }
        SIZE = group;
        groups.forEach((word, of) ->
                GROUPS.put(word, of.stream().mapToInt(Integer::intValue).toArray()));
        GROUPS.forEach((word, of) ->
                IDS.put(word, Arrays.stream(of).map(one -> one >> 1).toArray()));
    }

    private Equivalents() {}

    /** How many groups there are; their ids are 0 to this number. */
    public static int size() {
        return SIZE;
    }

    /** The ids of the groups that a word is in, ascending; empty when it is in none. Not to be changed. */
    public static int[] groups(String text) {
        return IDS.getOrDefault(text, NONE);
    }

    /** The same, twice as high, and one higher where the word is a nickname. Not to be changed. */
    public static int[] marked(String text) {
        return GROUPS.getOrDefault(text, NONE);
    }

    /**
     * The other words of all groups that a word is in, nicknames only where it is none itself: Kenneth of Ken, and all
     * nicknames of Kenneth.
     */
    public static List<String> others(String text) {
        Set<String> others = new LinkedHashSet<>();
        for (int group : marked(text)) {
            others.addAll(MEMBERS.getOrDefault(group & ~1, List.of()));
            if ((group & 1) == 0) {
                others.addAll(MEMBERS.getOrDefault(group | 1, List.of()));
            }
        }
        others.remove(text);
        return List.copyOf(others);
    }

    /** Whether the word is a nickname in every group that it is in, and in one at least. */
    public static boolean isNicknameOnly(String text) {
        int[] groups = GROUPS.get(text);
        return groups != null && Arrays.stream(groups).allMatch(of -> (of & 1) == 1);
    }

    /** The closest relation of two words in any group. */
    public static Relation relation(String a, String b) {
        if (a.equals(b)) {
            return Relation.EQUIVALENT;
        }
        int[] ofA = GROUPS.getOrDefault(a, NONE);
        int[] ofB = GROUPS.getOrDefault(b, NONE);
        Relation relation = Relation.NONE;
        for (int i = 0, j = 0; i < ofA.length && j < ofB.length; ) {
            int order = Integer.compare(ofA[i] >> 1, ofB[j] >> 1);
            if (order == 0) {
                if (((ofA[i] | ofB[j]) & 1) == 0) {
                    return Relation.EQUIVALENT;
                }
                relation = Relation.NICKNAME;
            }
            i += order <= 0 ? 1 : 0;
            j += order >= 0 ? 1 : 0;
        }
        return relation;
    }
}
