package org.liaisonhub.app.match;

import java.util.List;
import java.util.Locale;
import org.liaisonhub.matching.comparison.NameExplanation.Word;
import org.liaisonhub.matching.comparison.NameExplanation.WordMatch;
import org.liaisonhub.matching.persons.Comparison;
import org.liaisonhub.matching.persons.Evidence;
import org.liaisonhub.matching.persons.PersonMatcher;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** A comparison worded for people and for programs. */
final class MatchExplanation {
    private final Comparison comparison;

    MatchExplanation(Comparison comparison) {
        this.comparison = comparison;
    }

    private String band() {
        double probability = comparison.probability();
        return probability >= PersonMatcher.HIT_PROBABILITY
                ? "HIT"
                : probability >= PersonMatcher.POSSIBLE_PROBABILITY ? "POSSIBLE" : "NO_RECORD";
    }

    private double logit() {
        return PersonMatcher.PRIOR_LOGIT
                + comparison.evidence().stream().mapToDouble(Evidence::weight).sum();
    }

    /** The probability if the two said nothing of this field. */
    private double without(Evidence evidence) {
        return 1 / (1 + Math.exp(-(logit() - evidence.weight())));
    }

    String text() {
        var text = new StringBuilder();
        text.append(String.format(
                Locale.ROOT,
                "%s  probability %s  (%s)%n%n",
                band(),
                probability(comparison.probability()),
                PersonMatcher.VERSION));
        text.append(String.format(
                Locale.ROOT,
                "  %-16s %-22s %8s  %-10s %s%n",
                "evidence",
                "relation",
                "weight",
                "without it",
                "values"));
        text.append(String.format(Locale.ROOT, "  %-16s %-22s %+8.2f%n", "prior", "", PersonMatcher.PRIOR_LOGIT));
        for (var evidence : comparison.evidence()) {
            text.append(String.format(
                    Locale.ROOT,
                    "  %-16s %-22s %+8.2f  %-10s %s / %s%n",
                    evidence.field(),
                    evidence.relation(),
                    evidence.weight(),
                    probability(without(evidence)),
                    evidence.asked(),
                    evidence.recorded()));
            text.append(NameTable.of(evidence, "    "));
        }
        text.append(String.format(Locale.ROOT, "  %-16s %-22s %+8.2f%n%n", "sum", "logit of probability", logit()));
        text.append(String.format(
                Locale.ROOT,
                "Weights are natural logs of likelihood ratios. HIT from %s, POSSIBLE from %s.%n",
                PersonMatcher.HIT_PROBABILITY,
                PersonMatcher.POSSIBLE_PROBABILITY));
        if (!band().equals("NO_RECORD")) {
            text.append(String.format("A match is not an identification.%n"));
        }
        return text.toString();
    }

    ObjectNode json() {
        var json = JsonNodeFactory.instance.objectNode();
        json.put("probability", comparison.probability());
        json.put("band", band());
        json.put("model", PersonMatcher.VERSION);
        json.put("prior", PersonMatcher.PRIOR_LOGIT);
        var list = json.putArray("evidence");
        for (var evidence : comparison.evidence()) {
            var piece = list.addObject()
                    .put("field", evidence.field())
                    .put("relation", evidence.relation())
                    .put("asked", evidence.asked())
                    .put("recorded", evidence.recorded())
                    .put("weight", evidence.weight())
                    .put("probabilityWithout", without(evidence));
            evidence.words().forEach(match -> add(match, piece.withArray("words")));
            evidence.rests()
                    .forEach(rest -> piece.withArray("rests")
                            .addObject()
                            .put("reason", rest.reason().name())
                            .put("weight", rest.weight()));
        }
        json.put("logit", logit());
        return json;
    }

    private static void add(WordMatch match, ArrayNode to) {
        var json = to.addObject();
        add(match.asked(), json.putArray("asked"));
        add(match.recorded(), json.putArray("recorded"));
        json.put("relation", match.relation().name())
                .put("via", match.via())
                .put("information", match.information())
                .put("weight", match.weight());
    }

    private static void add(List<Word> words, ArrayNode to) {
        for (var word : words) {
            to.addObject()
                    .put("index", word.index())
                    .put("text", word.text())
                    .put("part", word.part().name());
        }
    }

    /** So many digits that neither 0 nor 1 is claimed where it is not reached. */
    private static String probability(double value) {
        return value > 0.0005 && value < 0.9995
                ? String.format(Locale.ROOT, "%.3f", value)
                : String.format(Locale.ROOT, "%.6f", value);
    }
}
