package org.liaisonhub.matching.names;

import java.util.ArrayList;
import java.util.List;
import org.liaisonhub.matching.lexicon.Surnames;
import org.liaisonhub.matching.scripts.Writing;
import org.liaisonhub.matching.words.NameInformation;
import org.liaisonhub.matching.words.NamePart;
import org.liaisonhub.matching.words.NameToken;
import org.liaisonhub.matching.words.Spelling;

/** Makes tokens, with all forms in which their words are often written. */
final class NewTokens {
    private NewTokens() {}

    /** A word of its own; {@code ways} to write it with a-z, the most usual first. */
    static NameToken of(String written, Writing writing, List<String> ways) {
        boolean vowelled = writing != Writing.ARABIC && writing != Writing.HEBREW;
        Spelling main = Spelling.of(ways.getFirst(), vowelled);
        var others = new ArrayList<Spelling>(0);
        for (String text : ways) {
            addOther(Spelling.of(text, vowelled), main, others);
        }
        String article = vowelled ? OtherForms.withoutArticle(main.text()) : "";
        if (!article.isEmpty()) {
            addOther(Spelling.of(article, true), main, others);
        }
        String read = writing == Writing.LATIN ? OtherForms.misread(main.text()) : main.text();
        addOther(Spelling.of(read, true), main, others);
        String root = vowelled ? OtherForms.withoutDin(main.text()) : "";
        if (!root.isEmpty()) {
            addOther(Spelling.of(root, true), main, others);
        }
        if (vowelled) {
            for (Surnames.Stem stem : Surnames.stems(main.text())) {
                if (stem.relation() == Surnames.Relation.OPTIONAL && stem.text().length() > 3) {
                    addOther(Spelling.of(stem.text(), true), main, others);
                }
            }
        }
        String own = writing == Writing.LATIN ? main.text() : written;
        return new NameToken(own, writing, NamePart.UNKNOWN, main, others, NameInformation.of(own, writing, main));
    }

    private static void addOther(Spelling spelling, Spelling main, List<Spelling> others) {
        if (!spelling.sameText(main) && !others.contains(spelling) && others.size() < NameToken.MOST_OTHERS) {
            others.add(spelling);
        }
    }

    /** One token of {@code abd al rahman}, {@code abdul rahman}, {@code abu hafs}: compared by its second half. */
    static NameToken joined(String usual, NameToken second) {
        String rest = second.text();
        if (rest.equals("ullah") || rest.equals("allah") || rest.equals("ulla")) {
            rest = "lah";
        }
        return prefixed(usual, rest, second);
    }

    private static NameToken prefixed(String usual, String rest, NameToken second) {
        boolean vowelled = second.spelling().vowelled();
        Spelling main = Spelling.of(usual + rest, vowelled);
        var others = new ArrayList<Spelling>(1);
        if (rest.length() > 2) {
            others.add(Spelling.of(rest, vowelled));
        }
        String written = second.writing() == Writing.LATIN ? rest : second.written();
        double information = NameInformation.of(written, second.writing(), Spelling.of(rest, vowelled));
        return new NameToken(written, second.writing(), NamePart.UNKNOWN, main, others, information);
    }

    /** {@code abdurrahman} as {@code abdul rahman}: the article joined, its l often assimilated; the token itself if none. */
    static NameToken servant(NameToken token) {
        String text = token.text();
        if (token.writing() != Writing.LATIN
                || text.length() < 7
                || !text.startsWith("abd")
                || !OtherForms.isVowel(text.charAt(3))) {
            return token;
        }
        int at = 4;
        while (at < text.length() - 3 && OtherForms.isVowel(text.charAt(at))) {
            at++;
        }
        boolean article = text.charAt(at) == 'l' || text.charAt(at) == text.charAt(at + 1);
        String rest = article ? text.substring(at + 1) : text.substring(at);
        return rest.length() < 3 ? token : prefixed("abdul", rest, token);
    }
}
