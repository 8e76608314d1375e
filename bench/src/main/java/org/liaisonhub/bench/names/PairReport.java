package org.liaisonhub.bench.names;

import java.io.PrintWriter;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** Prints the figures of a file of pairs: for programs one a line, for people a table. */
final class PairReport {
    private static final int NAME_WIDTH = 44;

    private final PrintWriter out;
    private final PairTallies tallies;
    private final Map<ScriptPair, Scores> made;
    private boolean borrowed;
    private boolean madeUp;
    private boolean few;

    /**
     * Prints to {@code out}.
     *
     * @param made scores of made negatives, for script pairs without any of their own
     */
    PairReport(PrintWriter out, PairTallies tallies, Map<ScriptPair, Scores> made) {
        this.out = out;
        this.tallies = tallies;
        this.made = made;
    }

    void print(boolean grouped) {
        var all = tallies.all();
        var ranks = RankFigures.of(all.same(), all.other());
        line("same", Long.toString(all.same().size()));
        line("not_same", Long.toString(all.other().size()));
        line("precision", number(all.precision()));
        line("recall", number(all.recall()));
        line("F1", number(all.f1()));
        line("false_positive_rate", number(all.falsePositiveRate()));
        line("auc", number(ranks.auc()));
        line("recall_at_fpr_1pct", number(ranks.recallAt1Percent()));
        line("recall_at_fpr_0.1pct", number(ranks.recallAt01Percent()));
        line("ece", number(all.calibrationError()));
        out.println();
        out.printf(
                Locale.ROOT,
                "%-" + NAME_WIDTH + "s %8s %8s %9s %7s %7s %9s %7s %8s %10s %7s%n",
                "",
                "same",
                "not same",
                "precision",
                "recall",
                "F1",
                "false pos",
                "AUC",
                "rec@1%",
                "rec@0.1%",
                "ECE");
        row("all", all, all.other());
        for (var scripts : tallies.scriptPairs()) {
            rowOf(scripts.toString(), tallies.union(cell -> cell.scripts().equals(scripts)), Set.of(scripts));
        }
        if (grouped) {
            groups();
        }
        notes();
    }

    private void groups() {
        tallies.groups().forEach((group, scriptPairs) -> {
            String name = group.isEmpty() ? "(no group)" : group;
            group(name, group, scriptPairs);
            if (scriptPairs.size() > 1) {
                scriptPairs.forEach(scripts -> group("  " + name + " " + scripts, group, Set.of(scripts)));
            }
        });
    }

    private void group(String name, String group, Set<ScriptPair> scriptPairs) {
        rowOf(
                name,
                tallies.union(cell -> cell.group().equals(group) && scriptPairs.contains(cell.scripts())),
                scriptPairs);
    }

    /** Against its own negatives; else those of its script pairs; else made ones. */
    private void rowOf(String name, Tally own, Set<ScriptPair> scriptPairs) {
        if (!own.other().isEmpty() || own.same().isEmpty()) {
            row(name, own, own.other());
            return;
        }
        var others = tallies.union(cell -> scriptPairs.contains(cell.scripts())).other();
        if (!others.isEmpty()) {
            borrowed = true;
            row(name + " +", own, others);
            return;
        }
        var negatives = new Scores();
        scriptPairs.forEach(scripts -> negatives.addAll(made.getOrDefault(scripts, new Scores())));
        madeUp |= !negatives.isEmpty();
        row(negatives.isEmpty() ? name : name + " ~", own, negatives);
    }

    private void row(String name, Tally own, Scores negatives) {
        var ranks = RankFigures.of(own.same(), negatives);
        few |= negatives.size() < 1_000 && !Double.isNaN(ranks.auc());
        out.printf(
                Locale.ROOT,
                "%-" + NAME_WIDTH + "s %8d %8d %9s %7s %7s %9s %7s %8s %10s %7s%n",
                name.length() <= NAME_WIDTH ? name : name.substring(0, NAME_WIDTH - 1) + "…",
                own.same().size(),
                own.other().size(),
                cell(own.precision()),
                cell(own.recall()),
                cell(own.f1()),
                cell(own.falsePositiveRate()),
                cell(ranks.auc()),
                cell(ranks.recallAt1Percent(), negatives.size() < 100),
                cell(ranks.recallAt01Percent(), negatives.size() < 1_000),
                cell(own.calibrationError()));
    }

    private void notes() {
        out.println();
        out.println("precision, recall, F1, false pos (share of pairs that are not same): at the threshold.");
        out.println(
                "rec@1%, rec@0.1%: recall where at most that share of the negatives scores as high; ties count against.");
        out.println("ECE: expected calibration error over " + Tally.BINS + " bins of equal width.");
        if (borrowed) {
            out.println(
                    "+ has no negatives of its own: AUC and rec@ are against all negatives of the same script pair.");
        }
        if (madeUp) {
            out.println("~ no negatives in the file: AUC and rec@ are against pairs made of two rows at random.");
        }
        if (few) {
            out.println("* fewer than 100 or 1,000 negatives: the share of pairs that score above all of them.");
        }
        out.println("- cannot be told without pairs of both kinds.");
    }

    private void line(String key, String value) {
        out.println(key + "=" + value);
    }

    private static String number(double value) {
        return Double.isNaN(value) ? "" : String.format(Locale.ROOT, "%.4f", value);
    }

    private static String cell(double value, boolean ofFew) {
        return cell(value) + (ofFew && !Double.isNaN(value) ? "*" : "");
    }

    private static String cell(double value) {
        return Double.isNaN(value) ? "-" : number(value);
    }
}
