package org.liaisonhub.matching.comparison;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.liaisonhub.matching.names.ReadName;
import org.liaisonhub.matching.words.NamePart;
import org.liaisonhub.matching.words.TokenRelation;

/**
 * Why two names weigh what they weigh together: word by word, and what is left when all words are counted. The weights
 * of the words and the rests add up to {@link NameComparison#weight()}. For people who read few results, not for the
 * comparison of many.
 *
 * @param words first those of the name asked for, in the order in which it was read, then those of the recorded name only
 * @param rests none of them weighs 0; at most one of each reason
 */
public record NameExplanation(List<WordMatch> words, List<Rest> rests) {
    /** Of what is no name. */
    public static final NameExplanation NONE = new NameExplanation(List.of(), List.of());

    public NameExplanation {
        words = List.copyOf(words);
        rests = List.copyOf(rests);
    }

    /**
     * A word that tells who it is.
     *
     * @param index among such words of its name, from 0, given names before the family name when the source divides them
     * @param text as the source writes it, with its article or {@code Abu} in front
     */
    public record Word(int index, String text, NamePart part) {}

    /**
     * Which word met which.
     *
     * @param asked one word, two when they are joined on the other side, none when it lacks the word
     * @param recorded likewise; never are both empty
     * @param via the system or the table by which one is a way to write the other, see {@link NameRoute}; empty for words
     *     that need none
     * @param information what the word tells at most, in nats: -ln of the share of people who bear it
     * @param weight in nats, for one person when positive
     */
    public record WordMatch(
            List<Word> asked,
            List<Word> recorded,
            TokenRelation relation,
            String via,
            double information,
            double weight) {
        public WordMatch {
            asked = List.copyOf(asked);
            recorded = List.copyOf(recorded);
        }

        /** Of about how many people one bears the word: two digits, then zeros; at least 1. */
        public long oneIn() {
            long people = Math.max(1, Math.round(Math.exp(information)));
            long grain = 1;
            while (people / grain >= 100) {
                grain *= 10;
            }
            return Math.round((double) people / grain) * grain;
        }
    }

    /** What weighs beside the words, in nats. */
    public record Rest(Reason reason, double weight) {}

    /** Why something weighs that is no word. Stable codes: the console words them. */
    public enum Reason {
        /** Many words that agree are not independent: from some point on, more of them tell less. */
        SATURATION,
        /** The words stand in another order. */
        ORDER,
        /** What one is called by is an ancestor's name of the other: father and child. */
        SHIFTED,
        /** One word alone agrees, and there are more. */
        ONLY_ONE,
        /** Other titles, particles or generations. */
        MINOR_WORDS,
        /** The source does not trust a name fully: an alias, a weak alias. */
        ALIAS,
        /** Nothing is alike; or no name weighs less or more than a limit, as people have namesakes and false papers. */
        LIMIT
    }

    /** Explains {@link NameComparison#compare} of the same names. */
    public static NameExplanation of(ReadName asked, ReadName recorded) {
        return NameExplainer.explain(asked, recorded);
    }

    /** The sum of all weights. */
    public double weight() {
        return weights().sum();
    }

    /**
     * The same with weights that are multiples of {@code 1 / grain} and add up to {@code weight}, rounded so: for readers
     * who add up what they see. A weight differs from its own by less than {@code 1 / grain}.
     */
    public NameExplanation rounded(double weight, double grain) {
        double[] exact = weights().map(one -> one * grain).toArray();
        long[] whole = new long[exact.length];
        long missing = Math.round(weight * grain);
        for (int i = 0; i < exact.length; i++) {
            whole[i] = (long) Math.floor(exact[i]);
            missing -= whole[i];
        }
        IntStream.range(0, exact.length)
                .boxed()
                .sorted(Comparator.comparingDouble(i -> whole[i] - exact[i]))
                .limit(Math.max(0, missing))
                .forEach(i -> whole[i]++);
        var roundedWords = new ArrayList<WordMatch>(words.size());
        for (WordMatch word : words) {
            roundedWords.add(new WordMatch(
                    word.asked,
                    word.recorded,
                    word.relation,
                    word.via,
                    Math.rint(word.information * grain) / grain,
                    whole[roundedWords.size()] / grain));
        }
        var roundedRests = new ArrayList<Rest>(rests.size());
        for (Rest rest : rests) {
            roundedRests.add(new Rest(rest.reason, whole[words.size() + roundedRests.size()] / grain));
        }
        return new NameExplanation(roundedWords, roundedRests);
    }

    private DoubleStream weights() {
        return Stream.concat(
                        words.stream().map(WordMatch::weight), rests.stream().map(Rest::weight))
                .mapToDouble(Double::doubleValue);
    }
}
