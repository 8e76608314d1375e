package org.liaisonhub.matching.names;

import java.util.HashSet;
import java.util.Set;
import org.liaisonhub.matching.lexicon.Resource;

/** Titles of rulers, and titles in other writings than Latin: {@code other-titles.txt}. */
final class OtherTitles {
    private static final Set<String> WORDS = new HashSet<>();

    static {
        Resource.sections(OtherTitles.class, "other-titles.txt", (section, words) -> WORDS.addAll(words));
    }

    private OtherTitles() {}

    /** Whether a word, as written, is one. */
    static boolean contains(String written) {
        return WORDS.contains(written);
    }
}
