package org.liaisonhub.matching.names;

import java.util.ArrayList;
import java.util.List;
import org.liaisonhub.matching.lexicon.NameWords;
import org.liaisonhub.matching.lexicon.NameWords.Kind;
import org.liaisonhub.matching.scripts.FamilyFirst;
import org.liaisonhub.matching.scripts.Writing;
import org.liaisonhub.matching.words.NamePart;
import org.liaisonhub.matching.words.NameToken;

/** Makes tokens of the words of one name and sets aside those that tell nothing: titles, particles, articles. */
final class NameTokens {
    private static final String ARABIC_ARTICLE = "ال";
    private static final int LONGEST_WHOLE_NAME = 4;
    private static final int LONGEST_ABBREVIATION = 2;

    private final List<NameToken> all = new ArrayList<>();
    private final List<NameText.Word> sources = new ArrayList<>();

    int size() {
        return all.size();
    }

    /** Adds a word; {@code alone} when the name has no other. */
    void add(NameText.Word word, boolean alone) {
        Writing writing = Writing.of(word.text());
        String text = writing == Writing.LATIN ? OtherForms.withoutDigits(word.text()) : word.text();
        if (writing == Writing.ARABIC && text.startsWith(ARABIC_ARTICLE) && text.length() > 4) {
            add(NewTokens.of("al", Writing.LATIN, List.of("al")), word);
            text = text.substring(ARABIC_ARTICLE.length());
        } else if (alone && text.length() <= LONGEST_WHOLE_NAME) {
            int family = FamilyFirst.length(text, writing);
            if (family > 0 && family < text.length()) {
                addOne(text.substring(0, family), writing, new NameText.Word(text, true, false));
                addOne(text.substring(family), writing, new NameText.Word(text, false, true));
                return;
            }
        }
        addOne(text, writing, word);
    }

    private void addOne(String text, Writing writing, NameText.Word word) {
        int number = Numerals.read(text);
        if (number > 0 && !all.isEmpty()) {
            add(Numerals.token(number), word);
            return;
        }
        List<String> ways = Romanised.ways(text, writing);
        if (!ways.isEmpty()) {
            add(NewTokens.of(text, writing, ways), word);
        }
    }

    private void add(NameToken token, NameText.Word word) {
        all.add(token);
        sources.add(word);
    }

    /** The name of all words that were added. */
    ReadName name(String original, PersonName.Quality quality) {
        var names = new ArrayList<NameToken>(all.size());
        var sourced = new ArrayList<NameText.Word>(all.size());
        var minor = new StringBuilder();
        int particles = 0;
        numbersToInitials();
        boolean syllables = NameParts.isFamilyFirst(inOrderOfSource());
        for (int i = 0; i < all.size(); i++) {
            NameToken token = all.get(i);
            int used = i + 1;
            if (isOf(token) && !names.isEmpty() && !sources.get(i).family()) {
                // Of Scotland, of Brindisi: where somebody is from or what he rules, which other writings leave out.
                for (int j = i + 1; j < all.size() && isSameField(i, j); j++) {
                    minor.append(all.get(j).text()).append(' ');
                    i = j;
                }
                continue;
            }
            if (kind(token) == Kind.SERVANT && !names.isEmpty() && isNothingServed(i)) {
                // Abdul, and whose servant he is was left out or cut off: it tells nothing, and contradicts nothing.
                minor.append(token.text()).append(' ');
                continue;
            }
            if (kind(token) == Kind.SERVANT && i + 1 < all.size()) {
                used = behindArticle(i + 1);
                NameToken served = all.get(used - 1);
                token = served.isInitial() ? served : NewTokens.joined("abdul", served);
            } else if (kind(token) == Kind.KUNYA && i + 1 < all.size() && !isFamily(i + 1, i)) {
                used = behindArticle(i + 1);
                NameToken child = all.get(used - 1);
                token = (child.isInitial() ? child : NewTokens.joined("abu", child)).as(NamePart.KUNYA);
            } else if (isSetAside(token)
                    && !(names.size() == 1 && isNameBehind(i))
                    && !(isNasab(token) && (syllables || isGivenName(i)))
                    && !(i == 0 && all.size() == 2 && token.text().equals("ed"))) {
                minor.append(token.text()).append(' ');
                continue;
            } else {
                token = NewTokens.servant(token);
            }
            particles += kind(token) == Kind.PARTICLE && used < all.size() ? 1 : 0;
            names.add(token);
            sourced.add(sources.get(used - 1));
            i = used - 1;
        }
        if (names.isEmpty()) {
            return new ReadName(original, quality, all, "");
        }
        // A word such as "van" or "do" is a name where only one other would be left (Van Tran, Kim Do).
        if (names.size() - particles >= 2 && !NameParts.isFamilyFirst(names)) {
            for (int i = names.size() - 2; i >= 0; i--) {
                if (kind(names.get(i)) == Kind.PARTICLE) {
                    minor.append(names.remove(i).text()).append(' ');
                    sourced.remove(i);
                }
            }
        }
        if (NameParts.isFamilyFirst(names)) {
            splitSyllables(names, sourced);
        }
        return new ReadName(original, quality, NameParts.assigned(names, sourced), minor.toString());
    }

    private static void splitSyllables(List<NameToken> names, List<NameText.Word> sources) {
        for (int i = 1; i < names.size(); i++) {
            NameToken token = names.get(i);
            List<String> syllables =
                    token.writing() == Writing.LATIN && token.others().isEmpty()
                            ? Syllables.of(token.written())
                            : List.of();
            if (syllables.size() == 2) {
                names.set(i, NewTokens.of(syllables.getFirst(), Writing.LATIN, List.of(syllables.getFirst())));
                names.add(i + 1, NewTokens.of(syllables.getLast(), Writing.LATIN, List.of(syllables.getLast())));
                sources.add(i, sources.get(i));
                i++;
            }
        }
    }

    /** Whether the last of two words, as it stands there, is a name and no title: Anna Pope. */
    private boolean isNameBehind(int i) {
        return i > 0 && i == all.size() - 1 && OtherTitles.contains(all.get(i).written());
    }

    /** I and V in front of another word are initials: only behind all names are they numbers. */
    private void numbersToInitials() {
        for (int i = 0; i + 1 < all.size(); i++) {
            String text = sources.get(i).text();
            boolean one = all.get(i).isNumber() && text.length() == 1 && Writing.of(text) == Writing.LATIN;
            if (one && !Character.isDigit(text.charAt(0)) && !isOf(all.get(i + 1)) && isSameField(i, i + 1)) {
                all.set(i, NewTokens.of(text, Writing.LATIN, List.of(text)));
            }
        }
    }

    private boolean isNothingServed(int servant) {
        for (int i = servant + 1; i < all.size() && isSameField(servant, i); i++) {
            if (kind(all.get(i)) != Kind.ARTICLE) {
                return false;
            }
        }
        return true;
    }

    private static boolean isOf(NameToken token) {
        return token.written().equals("of");
    }

    private boolean isSameField(int i, int j) {
        return sources.get(i).family() == sources.get(j).family()
                && sources.get(i).given() == sources.get(j).given();
    }

    private static boolean isNasab(NameToken token) {
        return kind(token) == Kind.NASAB;
    }

    /** Whether a word of descent is a given name: Ben Jones. */
    private boolean isGivenName(int i) {
        return i == 0 && all.size() == 2 && all.getFirst().text().equals("ben") && isSameField(0, 1);
    }

    /** Family name in front when the source tells it. */
    private List<NameToken> inOrderOfSource() {
        var ordered = new ArrayList<NameToken>(all.size());
        for (int i = 0; i < all.size(); i++) {
            if (sources.get(i).family()) {
                ordered.add(all.get(i));
            }
        }
        for (int i = 0; i < all.size(); i++) {
            if (!sources.get(i).family()) {
                ordered.add(all.get(i));
            }
        }
        return ordered;
    }

    private static boolean isSetAside(NameToken token) {
        return switch (kind(token)) {
            case TITLE -> !isByChance(token);
            case ARTICLE, NASAB, NASAB_FEMALE, GENERATION -> true;
            default -> OtherTitles.contains(token.written());
        };
    }

    /** Whether a Hebrew word only looks like an abbreviated title: אדם is Adam, though its letters are adm. */
    private static boolean isByChance(NameToken token) {
        return token.writing() == Writing.HEBREW && token.written().length() > LONGEST_ABBREVIATION;
    }

    private static Kind kind(NameToken token) {
        return NameWords.kind(token.text());
    }

    private boolean isFamily(int i, int than) {
        return sources.get(i).family() && !sources.get(than).family();
    }

    private int behindArticle(int next) {
        boolean article = kind(all.get(next)) == Kind.ARTICLE && next + 1 < all.size();
        return article ? next + 2 : next + 1;
    }
}
