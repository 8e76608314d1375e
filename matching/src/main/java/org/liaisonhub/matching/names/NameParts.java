package org.liaisonhub.matching.names;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.liaisonhub.matching.lexicon.Patronymics;
import org.liaisonhub.matching.scripts.Writing;
import org.liaisonhub.matching.words.NamePart;
import org.liaisonhub.matching.words.NameToken;

/** Tells which word of a name is which part: by what the source says, by its form, by its place. */
public final class NameParts {
    private static final Set<String> FAMILY_FIRST = Set.of(
            "kim",
            "lee",
            "yi",
            "ri",
            "rhee",
            "park",
            "pak",
            "choi",
            "choe",
            "ch'oe",
            "jung",
            "jeong",
            "jong",
            "chong",
            "kang",
            "cho",
            "jo",
            "yun",
            "yoon",
            "jang",
            "chang",
            "lim",
            "im",
            "rim",
            "han",
            "oh",
            "seo",
            "so",
            "shin",
            "sin",
            "kwon",
            "jin",
            "ju",
            "chu",
            "min",
            "nam",
            "gu",
            "koo",
            "ma",
            "moon",
            "mun",
            "bae",
            "pae",
            "byun",
            "cha",
            "chun",
            "eom",
            "eun",
            "gil",
            "ha",
            "heo",
            "hur",
            "huh",
            "hyun",
            "jeon",
            "ki",
            "kil",
            "ko",
            "go",
            "kong",
            "myung",
            "na",
            "no",
            "noh",
            "roh",
            "pyo",
            "seok",
            "seol",
            "seong",
            "sung",
            "shim",
            "sim",
            "son",
            "suh",
            "tae",
            "um",
            "woo",
            "yang",
            "yeo",
            "yeom",
            "yoo",
            "you",
            "ryang",
            "gong",
            "gye",
            "kwak",
            "gwak",
            "joo",
            "hwang",
            "ahn",
            "an",
            "song",
            "ryu",
            "yu",
            "hong",
            "jon",
            "paek",
            "baek",
            "ho",
            "hyon",
            "nguyen",
            "tran",
            "le",
            "pham",
            "huynh",
            "hoang",
            "phan",
            "vu",
            "vo",
            "dang",
            "bui",
            "do",
            "ngo",
            "duong",
            "wang",
            "li",
            "zhang",
            "liu",
            "chen",
            "zhao",
            "huang",
            "zhou",
            "wu",
            "xu",
            "sun",
            "hu",
            "zhu",
            "gao",
            "lin",
            "he",
            "guo",
            "luo",
            "liang",
            "zheng",
            "xie",
            "tang",
            "deng",
            "feng",
            "cao",
            "peng",
            "sohn",
            "shon",
            "joung",
            "ryoo",
            "soung",
            "pyun",
            "byeon",
            "yim",
            "chon",
            "baik",
            "paik",
            "koh",
            "namgung",
            "namkoong",
            "namgoong",
            "cheon");

    private static final int LONGEST_SYLLABLE = 6;
    private static final int MOST_SYLLABLES = 3;

    private NameParts() {}

    static List<NameToken> assigned(List<NameToken> tokens, List<NameText.Word> words) {
        int count = tokens.size();
        boolean told = words.stream().anyMatch(word -> word.family() || word.given());
        boolean anyOrder = !told && isOfAnyOrder(tokens.getFirst().writing());
        boolean familyFirst = !told && count > 1 && isFamilyFirst(tokens);
        var assigned = new ArrayList<NameToken>(count);
        boolean leading = false;
        int last = count - 1;
        while (last > 1 && tokens.get(last).isNumber()) {
            last--;
        }
        for (int i = 0; i < count; i++) {
            NameToken token = tokens.get(i);
            NameText.Word word = words.get(i);
            NamePart part;
            if (word.family()) {
                part = NamePart.FAMILY;
            } else if (token.part() == NamePart.KUNYA) {
                part = NamePart.KUNYA;
            } else if (count == 1 || anyOrder || (token.isNumber() && i > 0)) {
                part = NamePart.UNKNOWN;
            } else if (!told && i == (familyFirst ? 0 : last)) {
                part = NamePart.LIKELY_FAMILY;
            } else if (isPatronymic(token.text())) {
                part = NamePart.PATRONYMIC;
            } else if (leading) {
                part = NamePart.GIVEN;
            } else {
                part = NamePart.LEADING;
                leading = true;
            }
            assigned.add(token.as(part));
        }
        return assigned;
    }

    /** Whether names of other countries keep their own order of parts in this writing. */
    private static boolean isOfAnyOrder(Writing writing) {
        return writing == Writing.HANGUL || writing == Writing.KANA;
    }

    static boolean isFamilyFirst(List<NameToken> tokens) {
        if (tokens.isEmpty()
                || tokens.size() > 4
                || !FAMILY_FIRST.contains(tokens.getFirst().text())) {
            return false;
        }
        return tokens.stream().allMatch(token -> token.text().length() <= 9)
                && (tokens.size() > 2 || !FAMILY_FIRST.contains(tokens.getLast().text()));
    }

    /** Whether it is a Korean or Chinese name whose given name is written as two words: by its family name and their length. */
    public static boolean isOfSyllables(List<NameToken> tokens) {
        boolean family = false;
        for (NameToken token : tokens) {
            if (token.part().isFamily()) {
                family |= FAMILY_FIRST.contains(token.text());
            } else if (token.text().length() > LONGEST_SYLLABLE) {
                return false;
            }
        }
        return family && tokens.size() <= MOST_SYLLABLES;
    }

    private static boolean isPatronymic(String text) {
        return text.length() > 6 && Patronymics.of(text) != null;
    }
}
