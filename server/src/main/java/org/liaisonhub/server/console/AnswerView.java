package org.liaisonhub.server.console;

import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.liaisonhub.hub.access.bureaux.Bureau;
import org.liaisonhub.hub.checks.Answer;
import org.liaisonhub.hub.checks.Answer.DatabaseAnswer;
import org.liaisonhub.hub.checks.Answer.FoundRecord;
import org.liaisonhub.hub.checks.Answer.ZoneFault;
import org.liaisonhub.hub.checks.Answer.ZoneSuggestion;
import org.liaisonhub.hub.checks.Result;
import org.liaisonhub.matching.persons.Evidence;

/**
 * An answer as the page shows it: the banner first, then what was found, then each database.
 *
 * @param tone colour, shape and word of the banner
 * @param found records of all databases, the most pressing and most probable first
 * @param unchecked titles of databases that could not be asked
 */
public record AnswerView(
        Tone tone,
        String checkId,
        String answeredAt,
        String matcher,
        String preset,
        List<Found> found,
        List<Row> databases,
        List<String> unchecked,
        List<ZoneFault> faults,
        List<ZoneSuggestion> suggestions) {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss 'UTC'", Locale.ROOT)
            .withZone(ZoneOffset.UTC);

    public AnswerView {
        found = List.copyOf(found);
        databases = List.copyOf(databases);
        unchecked = List.copyOf(unchecked);
        faults = List.copyOf(faults);
        suggestions = List.copyOf(suggestions);
    }

    /** How an answer looks. A class name in the stylesheet and a key in the words. */
    public enum Tone {
        CLEAR,
        POSSIBLE,
        STOP,
        NOT_CHECKED;

        /** Its class in the stylesheet. */
        public String cssClass() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }

        static Tone of(Result result) {
            return switch (result) {
                case NO_RECORD -> CLEAR;
                case POSSIBLE -> POSSIBLE;
                case HIT -> STOP;
                case UNAVAILABLE -> NOT_CHECKED;
            };
        }
    }

    /** One database and what it answered. */
    public record Row(String database, String title, Tone tone, int count) {}

    /** Never "100 %" nor "0 %" for a probability: no match is certain, no difference either. */
    private static String percent(double probability) {
        double percent = probability * 100;
        if (percent > 99) {
            return "> 99 %";
        }
        return percent < 1 ? "< 1 %" : Math.round(percent) + " %";
    }

    /**
     * One record that matches.
     *
     * @param bureau of its owner, with whom it is verified; null when the owner has not said how it is reached
     */
    public record Found(
            Tone tone,
            String database,
            String databaseTitle,
            FoundRecord record,
            @Nullable Bureau bureau) {
        public String percent() {
            return AnswerView.percent(record.probability());
        }

        public List<EvidenceRow> evidence() {
            return record.evidence().stream().map(EvidenceRow::of).toList();
        }

        /** The names that were explained. */
        public List<NameRows> names() {
            return record.evidence().stream()
                    .filter(evidence -> !evidence.words().isEmpty())
                    .map(NameRows::of)
                    .toList();
        }
    }

    /** One line of evidence with its bar. */
    public record EvidenceRow(Evidence evidence, WeightBar bar) {
        static EvidenceRow of(Evidence evidence) {
            return new EvidenceRow(evidence, WeightBar.of(evidence.weight()));
        }

        /** The probability that would be left without it. */
        public String without() {
            return percent(evidence.without());
        }
    }

    /** The view of an answer of the hub; {@code bureaux}, by code of the party, are asked for once, and only for what was found. */
    public static AnswerView of(Answer answer, Supplier<Map<String, Bureau>> bureaux) {
        var databases = answer.databases().stream()
                .map(d -> new Row(
                        d.database(),
                        d.title(),
                        Tone.of(d.result()),
                        d.records().size()))
                .toList();
        var unchecked = answer.databases().stream()
                .filter(d -> d.result() == Result.UNAVAILABLE)
                .map(DatabaseAnswer::title)
                .toList();
        return new AnswerView(
                tone(answer, !unchecked.isEmpty()),
                answer.checkId(),
                TIME.format(answer.answeredAt()),
                answer.matcher(),
                answer.preset(),
                found(answer, bureaux),
                databases,
                unchecked,
                answer.faults(),
                answer.suggestions());
    }

    /** What the page shows when the hub could not answer at all. */
    public static AnswerView notChecked() {
        return new AnswerView(Tone.NOT_CHECKED, "", "", "", "", List.of(), List.of(), List.of(), List.of(), List.of());
    }

    /** Green needs every database asked, at least one of them: the page does not trust the summary alone with that. */
    private static Tone tone(Answer answer, boolean someUnchecked) {
        var tone = Tone.of(answer.result());
        return tone == Tone.CLEAR && (someUnchecked || answer.databases().isEmpty()) ? Tone.NOT_CHECKED : tone;
    }

    private static List<Found> found(Answer answer, Supplier<Map<String, Bureau>> bureaux) {
        if (answer.databases().stream().allMatch(d -> d.records().isEmpty())) {
            return List.of();
        }
        var reached = bureaux.get();
        return answer.databases().stream()
                .flatMap(d -> d.records().stream()
                        .map(r -> new Found(Tone.of(r.result()), d.database(), d.title(), r, reached.get(r.owner()))))
                .sorted(Comparator.comparing((Found f) -> f.record().result())
                        .thenComparingDouble(f -> f.record().probability())
                        .reversed())
                .toList();
    }

    /** What the owner of the most pressing record asks for; null when it asks nothing. */
    public @Nullable String requestedAction() {
        return found.isEmpty() || found.getFirst().record().requestedAction().isEmpty()
                ? null
                : found.getFirst().record().requestedAction();
    }

    /** Every safety warning of any record, each once: an officer must not have to open a record to learn of a danger. */
    public List<String> warnings() {
        return found.stream()
                .flatMap(f -> f.record().warnings().stream())
                .distinct()
                .toList();
    }
}
