package org.liaisonhub.hub.imports.lists;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.liaisonhub.matching.names.PersonName;

/**
 * Takes the names out of an alias as people type it into lists: several with semicolons between them, the same in
 * another script in brackets, "FAMILY, Given", and words on birth and documents behind it.
 */
final class AliasText {
    private static final Pattern BRACKETS = Pattern.compile("\\(([^()]*)\\)");
    private static final Pattern TAIL =
            Pattern.compile("(?i)[,;]?\\s+\\b(?:born (?:in|on|\\d)|previously listed as|formerly listed as).*");
    private static final Pattern FAMILY_GIVEN = Pattern.compile("([^,]{2,60}),\\s*([^,]{1,80})");
    private static final Pattern ORDINAL = Pattern.compile("(?i)(?:jr|sr|ii|iii|iv|sheikh|shaykh)\\.?");
    private static final Pattern LABEL =
            Pattern.compile("(?i)(?:original script|in arabic|previously listed as,? in arabic)\\s*:");
    private static final Pattern OTHER_SCRIPT = Pattern.compile(
            "[\\p{IsArabic}\\p{IsCyrillic}\\p{IsHan}\\p{IsHangul}\\p{IsHebrew}\\p{IsGreek}][\\p{L}\\p{M}\\s'’-]*[\\p{L}\\p{M}]");

    private static final Pattern SEPARATOR = Pattern.compile(";|\\b[a-z]\\)");

    private AliasText() {}

    /** The names, in order, and the words that are none. */
    record Reading(List<PersonName> names, List<String> remarks) {
        Reading {
            names = List.copyOf(names);
            remarks = List.copyOf(remarks);
        }
    }

    static Reading read(String text) {
        List<PersonName> names = new ArrayList<>();
        List<String> remarks = new ArrayList<>();
        var outside = new StringBuilder();
        List<String> inBrackets = new ArrayList<>();
        Matcher brackets = BRACKETS.matcher(text);
        while (brackets.find()) {
            brackets.appendReplacement(outside, " ");
            String inside = LABEL.matcher(brackets.group(1)).replaceFirst("").strip();
            boolean name = OTHER_SCRIPT.matcher(inside).lookingAt() || inside.indexOf(';') > 0;
            (name ? inBrackets : remarks).add(inside);
        }
        brackets.appendTail(outside);
        Matcher tail = TAIL.matcher(outside);
        String plain = outside.toString();
        if (tail.find()) {
            remarks.add(tail.group().replaceFirst("^[,;\\s]+", "").strip());
            plain = plain.substring(0, tail.start());
        }
        split(plain, names);
        inBrackets.forEach(inside -> split(inside, names));
        if (names.isEmpty()) {
            names.add(PersonName.of(text.strip()));
        }
        return new Reading(names, remarks);
    }

    /** Names in another script that a note holds: {@code original script: ...}. */
    static List<String> namesInNote(String note) {
        return OTHER_SCRIPT
                .matcher(note)
                .results()
                .map(found -> found.group().strip())
                .toList();
    }

    private static void split(String text, List<PersonName> names) {
        for (String part : SEPARATOR.split(text, -1)) {
            String name =
                    part.replaceAll("[\"“”()]", " ").replaceAll("\\s+", " ").strip();
            name = name.replaceFirst("^[,.\\s]+", "").replaceFirst("[,\\s]+$", "");
            if (name.isEmpty()) {
                continue;
            }
            Matcher divided = FAMILY_GIVEN.matcher(name);
            if (divided.matches() && !ORDINAL.matcher(divided.group(2)).matches()) {
                names.add(new PersonName(
                        "", divided.group(1).strip(), divided.group(2).strip(), PersonName.Quality.ALIAS));
            } else {
                names.add(PersonName.of(name));
            }
        }
    }
}
