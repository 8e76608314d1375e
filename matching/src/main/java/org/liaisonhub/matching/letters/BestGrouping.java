package org.liaisonhub.matching.letters;

/**
 * The best way to group the letters of two words by a {@link GroupTable}. Row by row, and as far as may be without a
 * condition: which way is better cannot be foreseen, and guessing wrong costs more than the arithmetic.
 */
final class BestGrouping {
    private final GroupTable table;

    // The word of the other side: its letters begin at letters, its groups behind them.
    private final int[] other;
    private final int letters;
    private final int length;
    private final int end;
    private final int occurring;
    private final int longer;

    /** For each Latin letter, and none, a row: the highest gain of the letters up to there beside none, one, two of the other. */
    private final int[] best;

    private BestGrouping(GroupTable table, int latinLength, int[] other, int word) {
        this.table = table;
        this.other = other;
        letters = word + GroupedWords.HEAD;
        length = other[word + GroupedWords.LENGTH];
        end = other[word + GroupedWords.END];
        occurring = other[word + GroupedWords.OCCURRING];
        longer = other[word + GroupedWords.LONGER];
        best = new int[(latinLength + 1) * (length + 1)];
    }

    /** The highest weight of any way to group the letters of both words, in thousandths of a nat. */
    static int weight(GroupTable table, GroupedWords latin, int i, GroupedWords other, int j) {
        int[] content = latin.content;
        int word = content[i];
        int[] others = other.content;
        int with = others[j];
        var grouping = new BestGrouping(table, content[word + GroupedWords.LENGTH], others, with);
        int gain = grouping.gain(
                content,
                word,
                others[with + GroupedWords.NEIGHBOURS],
                others[with + GroupedWords.BESIDE_SEVERAL],
                others[with + GroupedWords.ALONE] != 0);
        return content[word + GroupedWords.APART] + others[with + GroupedWords.APART] + gain;
    }

    private int gain(int[] latin, int word, int neighbours, int besideSeveral, boolean alone) {
        int from = word + GroupedWords.HEAD;
        int groups = from + latin[word + GroupedWords.LENGTH];
        int endOfGroups = latin[word + GroupedWords.END];
        if (alone) {
            standAlone(0);
        }
        boolean swaps = table.swapped > GroupTable.NONE;
        int next = groups;
        int at = 0;
        int before = 0;
        for (int i = from; i < groups; i++) {
            at += length + 1;
            int letter = latin[i];
            if ((besideSeveral & GroupedWords.bit(letter)) != 0) {
                besideSeveral(at, letter);
            }
            for (; next < endOfGroups && Groups.endOf(latin[next]) == i - from + 1; next++) {
                severalLetters(at, latin[next]);
            }
            int both = GroupedWords.bit(letter) | GroupedWords.bit(before);
            if (swaps && (occurring & both) == both && (neighbours & GroupedWords.neighbours(letter, before)) != 0) {
                swap(at, before, letter);
            }
            singleLetters(at, letter * table.otherWidth);
            if (alone) {
                standAlone(at);
            }
            before = letter;
        }
        return best[best.length - 1];
    }

    private void raise(int at, int gain) {
        best[at] = Math.max(best[at], gain);
    }

    /** One Latin letter stands for several. */
    private void besideSeveral(int at, int letter) {
        int before = at - length - 1;
        for (int i = letters + length; i < end; i++) {
            int group = other[i];
            int to = Groups.endOf(group);
            int gain = table.besideLatinLetter[Groups.numberOf(group) * table.latinWidth + letter];
            raise(at + to, best[before + to - Groups.lengthOf(group)] + gain);
        }
    }

    /** Several Latin letters that end here stand for one letter, for none or for several. */
    private void severalLetters(int at, int latin) {
        int number = Groups.numberOf(latin);
        int line = number * table.otherWidth;
        int before = at - Groups.lengthOf(latin) * (length + 1);
        // Most groups stand for a letter or two, which most words do not have.
        if ((table.lettersBeside[number] & occurring) != 0) {
            for (int j = 0; j < length; j++) {
                raise(at + j + 1, best[before + j] + table.besideLetter[line + other[letters + j]]);
            }
        }
        int none = table.besideLetter[line];
        if (none > 0) {
            for (int j = 0; j <= length; j++) {
                raise(at + j, best[before + j] + none);
            }
        }
        if ((table.besideLonger[number] & longer) != 0) {
            for (int i = letters + length; i < end; i++) {
                int group = other[i];
                int to = Groups.endOf(group);
                int gain = table.gains[table.slot(number, Groups.numberOf(group))];
                raise(at + to, best[before + to - Groups.lengthOf(group)] + gain);
            }
        }
    }

    private void swap(int at, int first, int last) {
        int gain = table.swapped - table.apart(first, last);
        int before = at - 2 * (length + 1) - 2;
        for (int j = 2; j <= length; j++) {
            if (last == other[letters + j - 2] && first == other[letters + j - 1] && last != first) {
                raise(at + j, best[before + j] + gain);
            }
        }
    }

    /** One Latin letter, the same in the whole row, stands for one letter; or a letter for none. */
    private void singleLetters(int at, int line) {
        int[] best = this.best;
        int[] other = this.other;
        int[] gains = table.besideLetter;
        int before = at - length - 1;
        int diagonal = best[before];
        int here = Math.max(best[at], diagonal);
        best[at] = here;
        int to = at + 1;
        for (int j = letters; j < letters + length; j++) {
            int above = best[++before];
            int gained = Math.max(diagonal + gains[line + other[j]], above);
            here = Math.max(here, Math.max(gained, best[to]));
            best[to++] = here;
            diagonal = above;
        }
    }

    /** Several letters of the other side stand for no Latin one. */
    private void standAlone(int at) {
        for (int i = letters + length; i < end; i++) {
            int group = other[i];
            int to = Groups.endOf(group);
            int gain = table.besideLatinLetter[Groups.numberOf(group) * table.latinWidth];
            int here = best[at + to - Groups.lengthOf(group)] + gain;
            // What is raised raises those behind it.
            for (int j = to; j <= length && here > best[at + j]; j++) {
                best[at + j] = here;
            }
        }
    }
}
