package org.liaisonhub.matching.names;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** What is known of single words: particles, titles, common names. Read once from the resources of this package. */
final class NameWords {
    private static final Set<String> ARTICLES = new HashSet<>();
    private static final Set<String> PARTICLES = new HashSet<>();
    private static final Set<String> TITLES = new HashSet<>();
    private static final Map<String, Double> COMMON = new HashMap<>();
    private static final Map<Long, Double> COMMON_SKELETONS = new HashMap<>();

    // Nats by length: a short word is shared by more people. Origin: judgement, to be fitted.
    private static final double[] BY_LENGTH = {0, 2.5, 5.0, 6.0, 6.6, 7.0, 7.3, 7.6, 7.8, 8.0, 8.2};

    static {
        Resource.sections("minor-words.txt", (section, words) -> {
            switch (section) {
                case "articles" -> ARTICLES.addAll(words);
                case "particles" -> PARTICLES.addAll(words);
                case "titles" -> TITLES.addAll(words);
                default -> throw new IllegalStateException("minor-words.txt: unknown section");
            }
        });
        Resource.sections("common-names.txt", (section, words) -> {
            double information = Double.parseDouble(section);
            for (String word : words) {
                COMMON.putIfAbsent(word, information);
                COMMON_SKELETONS.putIfAbsent(Skeleton.of(word, true), information);
            }
        });
    }

    private NameWords() {}

    /** Arabic articles and words of descent, which never stand for a name. */
    static boolean isArticle(String word) {
        return ARTICLES.contains(word);
    }

    /** Words such as {@code van} or {@code de}, which are also names of their own in other languages. */
    static boolean isParticle(String word) {
        return PARTICLES.contains(word);
    }

    static boolean isTitle(String word) {
        return TITLES.contains(word);
    }

    static double information(String text) {
        Double common = COMMON.get(text);
        return common != null ? common : BY_LENGTH[Math.min(text.length(), BY_LENGTH.length - 1)];
    }

    /** The same for a spelling without vowels: known by its skeleton only. */
    static double informationOfSkeleton(Spelling spelling) {
        Double common = COMMON_SKELETONS.get(spelling.skeleton());
        return common != null ? common : BY_LENGTH[Math.min(Skeleton.length(spelling.skeleton()) + 2, 8)];
    }
}
