package org.liaisonhub.matching.scripts;

import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/**
 * Every system that is written as a table of letters. The form of such a table:
 *
 * <pre>
 * &#64;systems    codes, one for each column from the third on
 * &#64;inherits   for each column the system whose rules it keeps where it states none, or -
 * &#64;requires   for each column letters of which a word must hold one, or -
 * &#64;class      NAME letters: to be used in conditions
 * letters     conditions     how each system writes them: nothing for "as the first", - for no letter at all
 * </pre>
 *
 * <p>Conditions: {@code start}, {@code end}, {@code after:x}, {@code before:x}, where x is a class or the letters
 * themselves. Of the rules that apply the one with most letters is taken, then the one with most conditions.
 */
final class LetterSystems {
    private static final String ORDER = "order.tsv";
    private static final Map<String, LetterSystem> BY_CODE = new LinkedHashMap<>();
    private static final Map<Writing, List<LetterSystem>> BY_WRITING = new EnumMap<>(Writing.class);

    static {
        Set<String> unused = new HashSet<>();
        for (List<String> row : Tables.rows(ORDER)) {
            if (row.getFirst().equals("@file")) {
                new Reader(row.get(1)).read().forEach(system -> {
                    if (BY_CODE.put(system.code(), system) != null || !unused.add(system.code())) {
                        throw Tables.broken(row.get(1), "a system twice: " + system.code());
                    }
                });
            } else {
                var systems = new ArrayList<LetterSystem>();
                for (String code : row.get(1).split(" ", -1)) {
                    systems.add(system(code));
                    unused.remove(code);
                }
                if (!row.getFirst().equals("-")) {
                    BY_WRITING.put(Writing.valueOf(row.getFirst()), List.copyOf(systems));
                }
            }
        }
        if (!unused.isEmpty()) {
            throw Tables.broken(ORDER, "without a place: " + unused);
        }
    }

    private LetterSystems() {}

    /** The systems of a script, most usual first; empty when none is by letters. */
    static List<LetterSystem> of(Writing writing) {
        return BY_WRITING.getOrDefault(writing, List.of());
    }

    static Collection<LetterSystem> all() {
        return BY_CODE.values();
    }

    static LetterSystem system(String code) {
        return Objects.requireNonNull(BY_CODE.get(code), code);
    }

    /** Reads one table. */
    private static final class Reader {
        private final String file;
        private final List<String> codes = new ArrayList<>();
        private final List<List<Rule>> rules = new ArrayList<>();
        private final Map<String, String> classes = new HashMap<>();
        private final Set<List<String>> seen = new HashSet<>();
        private List<String> inherits = List.of();
        private List<String> requires = List.of();

        Reader(String file) {
            this.file = file;
        }

        List<LetterSystem> read() {
            for (List<String> row : Tables.rows(file)) {
                switch (row.getFirst()) {
                    case "@systems" -> {
                        codes.addAll(row.subList(2, row.size()));
                        codes.forEach(code -> rules.add(new ArrayList<>()));
                    }
                    case "@inherits" -> inherits = row.subList(2, row.size());
                    case "@requires" -> requires = row.subList(2, row.size());
                    case "@class" -> classes.put(row.get(1), Hangul.decomposed(row.get(2)));
                    default -> addRules(row);
                }
            }
            var systems = new ArrayList<LetterSystem>();
            for (int i = 0; i < codes.size(); i++) {
                systems.add(new LetterSystem(codes.get(i), cell(requires, i), withInherited(i)));
            }
            return systems;
        }

        private static String cell(List<String> row, int column) {
            return row.isEmpty() || row.get(column).equals("-") ? "" : row.get(column);
        }

        private void addRules(List<String> row) {
            if (row.size() < 3
                    || row.size() > codes.size() + 2
                    || row.get(0).isEmpty()
                    || !seen.add(row.subList(0, 2))) {
                throw Tables.broken(file, "too few or too many cells, or a line twice: " + row);
            }
            for (int i = 0; i < codes.size(); i++) {
                String text = i + 2 < row.size() ? row.get(i + 2) : "";
                text = text.isEmpty() ? row.get(2) : text;
                if (!text.equals("-") && !text.chars().allMatch(c -> LetterSystem.isPlain((char) c))) {
                    throw Tables.broken(file, "other letters than a-z: " + row);
                }
                rules.get(i).add(rule(row, text.equals("-") ? "" : text));
            }
        }

        private Rule rule(List<String> row, String text) {
            boolean start = false;
            boolean end = false;
            String after = "";
            String before = "";
            for (String condition : row.get(1).split(" ", -1)) {
                switch (condition) {
                    case "" -> {}
                    case "start" -> start = true;
                    case "end" -> end = true;
                    default -> {
                        String letters = condition.substring(condition.indexOf(':') + 1);
                        letters = classes.getOrDefault(letters, Hangul.decomposed(letters));
                        if (condition.startsWith("after:")) {
                            after = letters;
                        } else if (condition.startsWith("before:")) {
                            before = letters;
                        } else {
                            throw Tables.broken(file, "unknown condition: " + row);
                        }
                    }
                }
            }
            return new Rule(Hangul.decomposed(row.get(0)), start, end, after, before, text);
        }

        private List<Rule> withInherited(int column) {
            List<Rule> all = new ArrayList<>(rules.get(column));
            String base = cell(inherits, column);
            if (!base.isEmpty()) {
                var own = new HashSet<String>();
                all.forEach(rule -> own.add(rule.letters()));
                system(base).rules().stream()
                        .filter(rule -> !own.contains(rule.letters()))
                        .forEach(all::add);
            }
            return all;
        }
    }
}
