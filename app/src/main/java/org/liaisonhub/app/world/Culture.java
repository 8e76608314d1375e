package org.liaisonhub.app.world;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** How people of some countries are called: tables of {@code cultures.txt}, common surnames and composed ones. */
final class Culture {
    private final Map<String, List<Word>> words;
    private final List<Word> surnames;
    private final int composed;

    private Culture(Map<String, List<Word>> words) {
        this.words = words;
        surnames = list("surnames");
        composed = list("start").size() * list("middle").size() * list("end").size();
    }

    /** The cultures of the table, by the country codes they stand for. */
    static Map<String, Culture> byCountry() {
        Map<String, Culture> byCountry = new HashMap<>();
        for (var section : sections()) {
            var culture = new Culture(section);
            culture.list("countries").forEach(code -> byCountry.put(code.latin(), culture));
        }
        return Map.copyOf(byCountry);
    }

    private static List<Map<String, List<Word>>> sections() {
        List<Map<String, List<Word>>> sections = new ArrayList<>();
        var resource = Objects.requireNonNull(Culture.class.getResourceAsStream("cultures.txt"));
        try (var reader = new BufferedReader(new InputStreamReader(resource, StandardCharsets.UTF_8))) {
            for (String line = reader.readLine(); line != null; line = reader.readLine()) {
                if (line.startsWith("[")) {
                    sections.add(new HashMap<>());
                } else if (!line.isBlank() && !line.startsWith("#")) {
                    int border = line.indexOf(' ');
                    var tokens = Arrays.stream(line.substring(border + 1).split(" ", -1))
                            .map(Word::read)
                            .toList();
                    sections.getLast().put(line.substring(0, border), tokens);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return sections;
    }

    private List<Word> list(String name) {
        return words.getOrDefault(name, List.of());
    }

    boolean familyFirst() {
        return words.containsKey("family-first");
    }

    /** How many different surnames there are, before two are joined. */
    int distinctSurnames() {
        return surnames.size() + composed;
    }

    Word town(Draws draws) {
        return draws.of(list("towns"));
    }

    Word given(Draws draws, boolean female) {
        var names = list(female ? "female" : "male");
        var first = names.get(draws.rank(names.size()));
        if (words.containsKey("given-composed")) {
            return draws.chance(0.15) ? first : first.then(draws.of(names), first.hasOtherScript() ? "" : " ");
        }
        var second = draws.of(names);
        return draws.chance(0.3) && !second.equals(first) ? first.then(second, " ") : first;
    }

    Word family(Draws draws, boolean female) {
        var family = surname(draws.rank(distinctSurnames()), female);
        return words.containsKey("double-surname")
                ? family.then(surname(draws.rank(distinctSurnames()), female), " ")
                : family;
    }

    private Word surname(int rank, boolean female) {
        Word surname = rank < surnames.size() ? surnames.get(rank) : composed(rank - surnames.size());
        return female ? feminine(surname) : surname;
    }

    private Word composed(int rank) {
        // Spread over all parts by a step that shares no factor with their number, so that neighbours differ.
        int index = (int) ((rank * 7_368_787L) % composed);
        var middle = list("middle");
        var end = list("end");
        var start = list("start").get(index / (middle.size() * end.size()));
        return start.then(middle.get(index / end.size() % middle.size()), "").then(end.get(index % end.size()), "");
    }

    private Word feminine(Word surname) {
        for (var ending : list("feminine")) {
            if (surname.latin().endsWith(ending.latin())) {
                return new Word(surname.latin() + "a", surname.original() + "а");
            }
        }
        return surname;
    }
}
