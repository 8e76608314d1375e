package org.liaisonhub.matching.names;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Reads names of any script into words that can be compared. Thread-safe. */
public final class NameReader {
    /** Characters that a name may have. */
    public static final int LONGEST_NAME = 1_000;

    /** Words that a name may have. */
    public static final int MOST_TOKENS = 60;

    private static final int LONGEST_TOKEN = 60;
    private static final String ARABIC_ARTICLE = "ال";

    private final TokenRarity rarity;

    public NameReader() {
        this(TokenRarity.byTableAndLength());
    }

    public NameReader(TokenRarity rarity) {
        this.rarity = rarity;
    }

    /** Reads a name; anything that is neither letter nor digit separates words. Throws {@link InvalidName}. */
    public ReadName read(PersonName name) {
        String whole = name.whole();
        if (whole.length() > LONGEST_NAME) {
            throw new InvalidName("a name of at most 1,000 characters");
        }
        List<String> words = words(folded(whole));
        if (words.size() > MOST_TOKENS) {
            throw new InvalidName("a name of at most 60 words");
        }
        var tokens = new ArrayList<NameToken>(words.size());
        for (String word : words) {
            addTokens(word, tokens);
        }
        if (tokens.size() > MOST_TOKENS) {
            throw new InvalidName("a name of at most 60 words");
        }
        return sorted(whole, name.quality(), joinServantNames(tokens));
    }

    /** The first {@code most} words of any other text, such as a place, written with a-z as those of names are. */
    public List<String> words(String text, int most) {
        var written = new ArrayList<String>();
        for (String word : words(folded(text.substring(0, Math.min(text.length(), LONGEST_NAME))))) {
            List<List<String>> ways = Romanisation.ways(word);
            if (!ways.isEmpty()) {
                written.addAll(ways.getFirst());
            }
            if (written.size() >= most) {
                return List.copyOf(written.subList(0, most));
            }
        }
        return List.copyOf(written);
    }

    private static String folded(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) >= 0x80) {
                return Normalizer.normalize(text, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
            }
        }
        return text.toLowerCase(Locale.ROOT);
    }

    private static List<String> words(String text) {
        var words = new ArrayList<String>(6);
        var word = new StringBuilder();
        for (int i = 0; i < text.length(); ) {
            int c = text.codePointAt(i);
            i += Character.charCount(c);
            if (isPart(c)) {
                if (word.length() < LONGEST_TOKEN) {
                    word.appendCodePoint(c);
                }
            } else if (!isSilent(c)) {
                end(word, words);
            }
        }
        end(word, words);
        return words;
    }

    private static void end(StringBuilder word, List<String> words) {
        if (!word.isEmpty() && Character.isLetterOrDigit(word.codePointAt(0))) {
            words.add(word.toString());
        }
        word.setLength(0);
    }

    private static boolean isPart(int c) {
        return switch (Character.getType(c)) {
            case Character.LOWERCASE_LETTER,
                    Character.UPPERCASE_LETTER,
                    Character.TITLECASE_LETTER,
                    Character.OTHER_LETTER,
                    Character.DECIMAL_DIGIT_NUMBER,
                    Character.NON_SPACING_MARK,
                    Character.COMBINING_SPACING_MARK -> true;
            default -> false;
        };
    }

    /** Signs that stand inside a word and do not end it: apostrophes in all their forms, joiners, direction marks. */
    private static boolean isSilent(int c) {
        return switch (c) {
            case '\'', '`', '´', '’', '‘', '‛', '′', '"' -> c != '"';
            default -> Character.getType(c) == Character.FORMAT || Character.getType(c) == Character.MODIFIER_LETTER;
        };
    }

    private void addTokens(String word, List<NameToken> tokens) {
        boolean vowelled = !Letters.isUnvowelled(word.charAt(0));
        if (!vowelled && word.startsWith(ARABIC_ARTICLE) && word.length() > 4) {
            List<List<String>> name = Romanisation.ways(word.substring(ARABIC_ARTICLE.length()));
            if (!name.isEmpty()) {
                tokens.add(token(List.of("al"), true));
                tokens.add(token(firstWords(name), false));
                return;
            }
        }
        List<List<String>> ways = Romanisation.ways(word);
        if (ways.size() == 1 && ways.getFirst().size() > 1) {
            for (String part : ways.getFirst()) {
                tokens.add(token(List.of(part), true));
            }
        } else if (!ways.isEmpty()) {
            tokens.add(token(firstWords(ways), vowelled));
        }
    }

    private static List<String> firstWords(List<List<String>> ways) {
        var words = new ArrayList<String>(ways.size());
        for (List<String> way : ways) {
            words.add(way.getFirst());
        }
        return words;
    }

    private NameToken token(List<String> texts, boolean vowelled) {
        Spelling main = Spelling.of(texts.getFirst(), vowelled);
        var others = new ArrayList<Spelling>(0);
        for (String text : texts) {
            addOther(Spelling.of(text, vowelled), main, others);
        }
        String article = vowelled ? withoutArticle(main.text()) : "";
        if (!article.isEmpty()) {
            addOther(Spelling.of(article, true), main, others);
        }
        return new NameToken(
                main, others, vowelled ? rarity.information(main.text()) : NameWords.informationOfSkeleton(main));
    }

    private static void addOther(Spelling spelling, Spelling main, List<Spelling> others) {
        if (!spelling.sameText(main) && others.size() < NameToken.MOST_OTHERS) {
            others.add(spelling);
        }
    }

    /** {@code alamdouni} is also {@code amdouni}: the article is often written together with its name. */
    private static String withoutArticle(String text) {
        boolean joined = text.length() >= 7 && (text.startsWith("al") || text.startsWith("el"));
        return joined && !text.startsWith("ale") && !text.startsWith("ali") ? text.substring(2) : "";
    }

    /** Makes one token of {@code abd al rahman}, {@code abdul rahman} and the like. */
    private List<NameToken> joinServantNames(List<NameToken> tokens) {
        var joined = new ArrayList<NameToken>(tokens.size());
        for (int i = 0; i < tokens.size(); i++) {
            NameToken token = tokens.get(i);
            int next = i + 1;
            if (isServant(token.text()) && next < tokens.size()) {
                if (NameWords.isArticle(tokens.get(next).text()) && next + 1 < tokens.size()) {
                    next++;
                }
                NameToken name = tokens.get(next);
                if (name.text().length() > 1 && !NameWords.isArticle(name.text())) {
                    String rest = name.text();
                    boolean god = rest.equals("ullah") || rest.equals("allah") || rest.equals("ulla");
                    token = token(
                            List.of("abdul" + (god ? "lah" : rest)),
                            name.spelling().vowelled());
                    i = next;
                }
            }
            joined.add(token);
        }
        return joined;
    }

    private static boolean isServant(String text) {
        return switch (text) {
            case "abd", "abdul", "abdel", "abdal", "abdol", "abdool", "abdoul", "abdur", "abdus", "abdil" -> true;
            default -> false;
        };
    }

    /** Sets particles and titles aside, as long as something else is left. */
    private static ReadName sorted(String original, PersonName.Quality quality, List<NameToken> all) {
        var names = new ArrayList<NameToken>(all.size());
        var minor = new StringBuilder();
        int particles = 0;
        for (NameToken token : all) {
            if (NameWords.isArticle(token.text()) || NameWords.isTitle(token.text())) {
                minor.append(token.text()).append(' ');
            } else {
                particles += NameWords.isParticle(token.text()) ? 1 : 0;
                names.add(token);
            }
        }
        if (names.isEmpty()) {
            return new ReadName(original, quality, all, "");
        }
        // A word such as "van" or "do" is a name where only one other would be left (Van Tran, Kim Do).
        if (names.size() - particles >= 2) {
            names.removeIf(token -> {
                boolean particle = NameWords.isParticle(token.text());
                if (particle) {
                    minor.append(token.text()).append(' ');
                }
                return particle;
            });
        }
        return new ReadName(original, quality, names, minor.toString());
    }
}
