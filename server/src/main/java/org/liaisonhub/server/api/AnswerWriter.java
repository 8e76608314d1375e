package org.liaisonhub.server.api;

import org.liaisonhub.hub.checks.Answer;
import org.liaisonhub.hub.checks.Answer.DatabaseAnswer;
import org.liaisonhub.hub.checks.Answer.FoundRecord;
import org.liaisonhub.matching.comparison.NameExplanation.Word;
import org.liaisonhub.matching.persons.Evidence;
import tools.jackson.core.JsonGenerator;

/** Writes the schema {@code Answer} of openapi.yaml. */
final class AnswerWriter {
    private AnswerWriter() {}

    static byte[] write(Answer answer) {
        return JsonOutput.object(out -> members(out, answer));
    }

    /** An answer of a batch, with the number of the line that asked. */
    static byte[] writeLine(long line, Answer answer) {
        return JsonOutput.object(out -> {
            out.writeNumberProperty("line", line);
            members(out, answer);
        });
    }

    private static void members(JsonGenerator out, Answer answer) {
        out.writeStringProperty("checkId", answer.checkId());
        out.writeStringProperty("answeredAt", answer.answeredAt().toString());
        out.writeStringProperty("result", answer.result().name());
        JsonOutput.objects(out, "databases", answer.databases(), database -> database(out, database));
        JsonOutput.objects(out, "faults", answer.faults(), fault -> {
            out.writeNumberProperty("zone", fault.zone());
            out.writeStringProperty("field", fault.field());
            out.writeStringProperty("rule", fault.rule());
        });
        JsonOutput.objects(out, "suggestions", answer.suggestions(), one -> {
            out.writeNumberProperty("zone", one.zone());
            out.writeStringProperty("field", one.field());
            out.writeNumberProperty("line", one.line());
            out.writeNumberProperty("position", one.position());
            out.writeStringProperty("found", one.found());
            out.writeStringProperty("suggested", one.suggested());
        });
        out.writeStringProperty("matcher", answer.matcher());
        out.writeStringProperty("preset", answer.preset());
        JsonOutput.texts(out, "agreements", answer.agreements());
    }

    private static void database(JsonGenerator out, DatabaseAnswer database) {
        out.writeStringProperty("database", database.database());
        out.writeStringProperty("title", database.title());
        out.writeStringProperty("result", database.result().name());
        JsonOutput.objects(out, "records", database.records(), found -> record(out, found));
    }

    private static void record(JsonGenerator out, FoundRecord found) {
        out.writeNumberProperty("recordId", found.recordId());
        out.writeNumberProperty("version", found.version());
        out.writeStringProperty("owner", found.owner());
        out.writeStringProperty("ownerName", found.ownerName());
        out.writeStringProperty("subject", found.subject());
        out.writeStringProperty("result", found.result().name());
        out.writeBooleanProperty("suggested", found.suggested());
        out.writeNumberProperty("probability", rounded(found.probability(), 1e6));
        out.writeStringProperty("headline", found.headline());
        out.writeStringProperty("requestedAction", found.requestedAction());
        JsonOutput.texts(out, "warnings", found.warnings());
        JsonOutput.objects(out, "evidence", found.evidence(), evidence -> evidence(out, evidence.rounded(1e3)));
    }

    private static void evidence(JsonGenerator out, Evidence evidence) {
        out.writeStringProperty("field", evidence.field());
        out.writeStringProperty("relation", evidence.relation());
        out.writeStringProperty("asked", evidence.asked());
        out.writeStringProperty("recorded", evidence.recorded());
        out.writeNumberProperty("weight", evidence.weight());
        out.writeNumberProperty("without", rounded(evidence.without(), 1e6));
        JsonOutput.objects(out, "words", evidence.words(), match -> {
            JsonOutput.objects(out, "asked", match.asked(), word -> word(out, word));
            JsonOutput.objects(out, "recorded", match.recorded(), word -> word(out, word));
            out.writeStringProperty("relation", match.relation().name());
            out.writeStringProperty("via", match.via());
            out.writeNumberProperty("information", match.information());
            out.writeNumberProperty("weight", match.weight());
        });
        JsonOutput.objects(out, "rests", evidence.rests(), rest -> {
            out.writeStringProperty("reason", rest.reason().name());
            out.writeNumberProperty("weight", rest.weight());
        });
    }

    private static void word(JsonGenerator out, Word word) {
        out.writeNumberProperty("index", word.index());
        out.writeStringProperty("text", word.text());
        out.writeStringProperty("part", word.part().name());
    }

    private static double rounded(double value, double grain) {
        return Math.rint(value * grain) / grain;
    }
}
