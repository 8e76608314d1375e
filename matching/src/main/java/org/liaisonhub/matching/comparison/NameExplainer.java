package org.liaisonhub.matching.comparison;

import java.util.ArrayList;
import java.util.List;
import org.liaisonhub.matching.comparison.NameExplanation.Reason;
import org.liaisonhub.matching.comparison.NameExplanation.Rest;
import org.liaisonhub.matching.comparison.NameExplanation.Word;
import org.liaisonhub.matching.comparison.NameExplanation.WordMatch;
import org.liaisonhub.matching.names.ReadName;
import org.liaisonhub.matching.names.WrittenWords;
import org.liaisonhub.matching.words.NameToken;
import org.liaisonhub.matching.words.PackedWords;
import org.liaisonhub.matching.words.TokenRelation;

/** Takes apart the weight that {@link NameComparison} gives to two names. Every price is its own or that of its terms. */
@SuppressWarnings("EnumOrdinal") // an index into arrays of this run, never kept
final class NameExplainer {
    private final ReadName left;
    private final ReadName right;
    private final boolean swapped;
    private final NameAlignment alignment;
    private final double[] terms;
    private final List<WrittenWords.Written> leftWritten;
    private final List<WrittenWords.Written> rightWritten;

    private NameExplainer(ReadName left, ReadName right, boolean swapped) {
        this.left = left;
        this.right = right;
        this.swapped = swapped;
        alignment = NameComparison.align(left, right);
        terms = NameTerms.of(alignment);
        leftWritten = WrittenWords.of(left);
        rightWritten = WrittenWords.of(right);
    }

    static NameExplanation explain(ReadName asked, ReadName recorded) {
        boolean swap = NameComparison.isSeenFromOther(asked, recorded);
        return new NameExplainer(swap ? recorded : asked, swap ? asked : recorded, swap).explanation();
    }

    private NameExplanation explanation() {
        boolean none = left.tokens().isEmpty() || right.tokens().isEmpty();
        var words = new ArrayList<WordMatch>();
        double matched = 0;
        for (int i = 0; i < alignment.left.size(); i++) {
            if (!alignment.isJoinedBehind(i)) {
                words.add(alignment.partner[i] == NameAlignment.NONE ? omitted(i, true) : paired(i));
                matched += Math.max(0, alignment.evidence[i]);
            }
        }
        for (int j = 0; j < alignment.right.size(); j++) {
            if (!alignment.takenRight[j]) {
                words.add(omitted(j, false));
            }
        }
        var rests = new ArrayList<Rest>();
        if (!none) {
            add(Reason.SATURATION, NameComparison.saturated(matched) - matched, rests);
            add(Reason.ORDER, NameComparison.isReordered(alignment) ? -NameComparison.REORDERED : 0, rests);
            add(Reason.SHIFTED, -term(NameTerm.SHIFTED) * NameComparison.SHIFTED, rests);
            double onlyOne = term(NameTerm.ONLY_ONE) + term(NameTerm.ONLY_ONE_CONTRADICTED);
            add(Reason.ONLY_ONE, -onlyOne * NameComparison.ONLY_ONE, rests);
            add(Reason.MINOR_WORDS, -NameComparison.minorWords(left, right), rests);
            double aliases = NameComparison.price(left.quality()) + NameComparison.price(right.quality());
            add(Reason.ALIAS, -aliases, rests);
        }
        double sum = new NameExplanation(words, rests).weight();
        double weight = matched == 0 ? NameComparison.LEAST : NameComparison.limited(sum);
        add(Reason.LIMIT, weight - sum, rests);
        if (swapped) {
            words.sort(NameExplainer::inTheOrderAsked);
        }
        return new NameExplanation(words, rests);
    }

    private static void add(Reason reason, double weight, List<Rest> rests) {
        if (weight != 0) {
            rests.add(new Rest(reason, weight));
        }
    }

    private static int inTheOrderAsked(WordMatch a, WordMatch b) {
        int order = Boolean.compare(a.asked().isEmpty(), b.asked().isEmpty());
        if (order != 0) {
            return order;
        }
        return a.asked().isEmpty()
                ? Integer.compare(
                        a.recorded().getFirst().index(), b.recorded().getFirst().index())
                : Integer.compare(
                        a.asked().getFirst().index(), b.asked().getFirst().index());
    }

    private WordMatch paired(int i) {
        int j = alignment.partner[i];
        NameToken a = alignment.left.get(i);
        NameToken b = alignment.right.get(j);
        double evidence = alignment.evidence[i];
        boolean joined = alignment.joinedLeft[i] || alignment.joinedRight[j];
        if (evidence <= 0) {
            double price = NameComparison.contradiction(evidence);
            return match(words(i, 1, true), words(j, 1, false), TokenRelation.CONTRADICTION, "", least(a, b), -price);
        }
        TokenRelation relation = joined ? TokenRelation.JOINED : TokenRelation.of(a, b, evidence);
        double price = joined ? NameComparison.JOINED : unlike(a, b);
        String via = joined
                ? NameRoute.LEARNT_LETTERS
                : NameRoute.of(
                        a, leftWritten.get(i).letters(), b, rightWritten.get(j).letters(), relation, evidence);
        int ofLeft = run(alignment.joinedLeft, i);
        int ofRight = run(alignment.joinedRight, j);
        return match(
                words(i, ofLeft, true),
                words(j, ofRight, false),
                relation,
                via,
                least(joined(alignment.left, i, ofLeft), joined(alignment.right, j, ofRight)),
                evidence - price);
    }

    /** How many words are one from this one on. */
    private static int run(boolean[] joined, int from) {
        int to = from;
        while (joined[to]) {
            to++;
        }
        return to - from + 1;
    }

    private static NameToken joined(PackedWords tokens, int from, int count) {
        NameToken whole = tokens.get(from);
        for (int i = from + 1; i < from + count; i++) {
            whole = whole.joined(tokens.get(i));
        }
        return whole;
    }

    private double term(NameTerm term) {
        return terms[term.ordinal()];
    }

    /** The price of a pair that is not written alike. */
    private static double unlike(NameToken a, NameToken b) {
        if (a.isInitial() != b.isInitial() || a.written().equals(b.written()) || a.writing() != b.writing()) {
            return 0;
        }
        return TokenRelation.isSlip(a, b) ? NameComparison.SLIP : NameComparison.VARIANT;
    }

    private static double least(NameToken a, NameToken b) {
        return Math.min(a.information(), b.information());
    }

    /** Only so many omissions are counted: each carries its share. */
    private WordMatch omitted(int at, boolean ofLeft) {
        double share = term(NameTerm.OMISSIONS) / omissions();
        TokenRelation relation =
                ofLeft == swapped ? TokenRelation.MISSING_IN_QUESTION : TokenRelation.MISSING_IN_RECORD;
        NameToken token = (ofLeft ? alignment.left : alignment.right).get(at);
        return match(
                ofLeft ? words(at, 1, true) : List.of(),
                ofLeft ? List.of() : words(at, 1, false),
                relation,
                "",
                token.information(),
                -share * NameComparison.OMISSION);
    }

    private int omissions() {
        int count = 0;
        for (int partner : alignment.partner) {
            count += partner == NameAlignment.NONE ? 1 : 0;
        }
        for (boolean taken : alignment.takenRight) {
            count += taken ? 0 : 1;
        }
        return count;
    }

    private List<Word> words(int from, int count, boolean ofLeft) {
        List<WrittenWords.Written> written = ofLeft ? leftWritten : rightWritten;
        PackedWords tokens = ofLeft ? alignment.left : alignment.right;
        var words = new ArrayList<Word>(count);
        for (int at = from; at < from + count; at++) {
            words.add(new Word(at, written.get(at).text(), tokens.get(at).part()));
        }
        return words;
    }

    private WordMatch match(
            List<Word> ofLeft,
            List<Word> ofRight,
            TokenRelation relation,
            String via,
            double information,
            double weight) {
        return new WordMatch(
                swapped ? ofRight : ofLeft, swapped ? ofLeft : ofRight, relation, via, information, weight);
    }
}
