package org.liaisonhub.matching.words;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.liaisonhub.matching.lexicon.Equivalents;
import org.liaisonhub.matching.scripts.Writing;

/** The other forms of a Latin given name as words, so that another writing can be read as one of them: Ken and 케네스. */
final class EquivalentForms {
    private static final NameToken[] NONE = {};

    /** As many as the lexicon has words. */
    private static final Map<String, NameToken[]> FORMS = new ConcurrentHashMap<>();

    private EquivalentForms() {}

    static NameToken[] of(NameToken latin) {
        if (latin.writing() != Writing.LATIN || Equivalents.marked(latin.text()).length == 0) {
            return NONE;
        }
        return FORMS.computeIfAbsent(
                latin.text(),
                text -> Equivalents.others(text).stream()
                        .map(EquivalentForms::token)
                        .toArray(NameToken[]::new));
    }

    private static NameToken token(String word) {
        Spelling spelling = Spelling.of(word, true);
        double information = NameInformation.of(word, Writing.LATIN, spelling);
        return new NameToken(word, Writing.LATIN, NamePart.UNKNOWN, spelling, List.of(), information);
    }
}
