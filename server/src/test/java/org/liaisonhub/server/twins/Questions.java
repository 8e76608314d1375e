package org.liaisonhub.server.twins;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.liaisonhub.hub.access.policy.Operation;
import org.liaisonhub.hub.access.policy.Party;
import org.liaisonhub.server.twins.Asked.Kind;

/** Requests that look for what there is, by every name, number and id that any world uses. */
final class Questions {
    /** Of the requests beside those of checks and records, so many are drawn for each world. */
    private static final int DRAWN = 10;

    /** Of the kinds that ask what is on file, so many are drawn, each once. */
    private static final int DRAWN_OF_FILES = 8;

    private final Scene scene;
    private final Doings doings;

    Questions(Scene scene, Doings doings) {
        this.scene = scene;
        this.doings = doings;
    }

    /** All of the API's checks and records, and some of the rest, drawn by the seed. */
    List<Asked> drawn(long seed) {
        var random = new SplittableRandom(seed);
        var asked = core();
        var rest = rest();
        for (int i = 0; i < DRAWN && !rest.isEmpty(); i++) {
            asked.add(rest.remove(random.nextInt(rest.size())));
        }
        var files = new ArrayList<>(new FileQuestions(scene, doings)
                .all().stream()
                        .collect(Collectors.groupingBy(Asked::kind, TreeMap::new, Collectors.toList()))
                        .values());
        for (int i = 0; i < DRAWN_OF_FILES; i++) {
            var ofKind = files.remove(random.nextInt(files.size()));
            asked.add(ofKind.get(random.nextInt(ofKind.size())));
        }
        return asked;
    }

    List<Asked> all() {
        var asked = core();
        asked.addAll(rest());
        asked.addAll(new FileQuestions(scene, doings).all());
        return asked;
    }

    private List<Asked> core() {
        var asked = new ArrayList<Asked>();
        asked.add(Asked.get(Kind.DATABASES, "/api/v1/databases"));
        for (var code : List.of("nominal", "stolen-travel-documents", "no-such-database")) {
            asked.add(Asked.get(Kind.DATABASES, "/api/v1/databases/" + code));
            asked.add(Asked.get(Kind.CHANGES, "/api/v1/databases/" + code + "/changes?after=0&limit=100"));
        }
        if (scene.operation() == Operation.CHECK) {
            questions().forEach(question -> asked.add(Asked.check(question)));
            // What is withheld from reading may be told to a check, and so may what became of it.
            for (var check : List.of(MetRecords.askedByOwn(doings), MetRecords.askedByOthers(doings))) {
                asked.add(Asked.get(Kind.VERDICTS, "/api/v1/checks/" + check + "/verdicts"));
            }
        } else {
            for (var row : scene.rows()) {
                asked.add(Asked.get(Kind.RECORD, "/api/v1/records/" + row.id() + purpose()));
                asked.add(Asked.get(Kind.VERSIONS, "/api/v1/records/" + row.id() + "/versions" + purpose()));
            }
        }
        // What is withheld can be neither changed nor told apart from what is not there.
        for (var id : scene.withheld()) {
            var word = List.of("withdraw", "suspend", "resume").get((int) (id % 3));
            asked.add(Asked.post(Kind.CHANGE, "/api/v1/records/" + id + ":" + word, "{\"reason\":\"mine\"}"));
            asked.add(Asked.get(Kind.RECORD, "/api/v1/records/" + id));
        }
        return asked;
    }

    private List<String> questions() {
        var questions = new ArrayList<String>();
        for (var family : Scene.FAMILIES) {
            questions.add("""
                    {"purpose":"%s","persons":[{"names":[{"family":"%s","given":"%s"}]}],"preset":"high-recall"}""".formatted(scene.purpose(), family, Scene.GIVEN.getFirst()));
        }
        for (var number : Scene.NUMBERS) {
            questions.add("{\"purpose\":\"%s\",\"travelDocuments\":[{\"number\":\"%s\"}]}"
                    .formatted(scene.purpose(), number));
        }
        // Characters that a reader confuses give suggestions, which must not tell of more either.
        questions.add(
                "{\"purpose\":\"%s\",\"travelDocuments\":[{\"number\":\"L8989O2C3\"}]}".formatted(scene.purpose()));
        return questions;
    }

    private List<Asked> rest() {
        var asked = new ArrayList<Asked>();
        asked.add(Asked.get(Kind.PARTIES, "/api/v1/parties"));
        asked.add(Asked.get(Kind.PARTIES_PAGE, "/parties"));
        if (scene.operation() == Operation.CHECK) {
            checks(asked);
        } else {
            scene.rows().forEach(row -> asked.add(Asked.get(Kind.RECORD_PAGE, "/records/" + row.id() + purpose())));
        }
        for (var row : scene.rows()) {
            ofRecord(row.id(), asked);
        }
        statistics(asked);
        audit(asked);
        return asked;
    }

    private void checks(List<Asked> asked) {
        int number = 0;
        for (var question : questions()) {
            asked.add(new Asked(
                    Kind.CHECK_REPEATED,
                    "POST",
                    "/api/v1/checks",
                    "application/json",
                    question,
                    "k-" + doings.day() + "-" + number++));
        }
        var all = questions();
        for (var lines : List.of(all.subList(0, all.size() / 2), all.subList(all.size() / 2, all.size()))) {
            asked.add(new Asked(
                    Kind.CHECK_BATCH,
                    "POST",
                    "/api/v1/checks:batch",
                    "application/x-ndjson",
                    String.join("\n", lines),
                    ""));
        }
        for (var family : Scene.FAMILIES) {
            asked.add(Asked.form(
                    Kind.CHECK_PAGE,
                    "/check",
                    Map.of(
                            "purpose",
                            scene.purpose(),
                            "family",
                            family,
                            "given",
                            Scene.GIVEN.getFirst(),
                            "preset",
                            "high-recall")));
        }
        for (var document : Scene.NUMBERS) {
            asked.add(Asked.form(
                    Kind.CHECK_PAGE, "/check", Map.of("purpose", scene.purpose(), "document-number", document)));
        }
    }

    /** Who may ask why, and who consulted it: for the owner's people alone. */
    private void ofRecord(long id, List<Asked> asked) {
        if (scene.caller().party().kind() == Party.Kind.SECRETARIAT) {
            // Its data protection officer asks about the records of all.
            return;
        }
        var party = scene.caller().party().code();
        asked.add(Asked.get(Kind.CONSULTATIONS, "/api/v1/audit/entries?limit=1&record=" + id));
        asked.add(Asked.post(
                Kind.EXPLANATION,
                "/api/v1/explanations",
                "{\"party\":\"%s\",\"operation\":\"read-record\",\"purpose\":\"%s\",\"record\":%d}"
                        .formatted(party, scene.purpose(), id)));
        asked.add(Asked.form(
                Kind.EXPLANATION_PAGE,
                "/explain",
                Map.of(
                        "party",
                        party,
                        "operation",
                        "read",
                        "purpose",
                        scene.purpose(),
                        "clearance",
                        "official-use",
                        "record",
                        Long.toString(id))));
    }

    private void statistics(List<Asked> asked) {
        var days = "from=" + doings.day() + "&to=" + doings.day();
        asked.add(Asked.get(Kind.STATISTICS, "/api/v1/statistics?by=party,database,day&" + days));
        asked.add(Asked.get(Kind.STATISTICS, "/api/v1/statistics?by=party&party=" + doings.other() + "&" + days));
        asked.add(Asked.get(Kind.STATISTICS, "/api/v1/statistics/own-records?" + days));
        asked.add(Asked.get(Kind.STATISTICS_CSV, "/statistics.csv?" + days));
        asked.add(Asked.get(Kind.STATISTICS_PAGE, "/statistics?" + days));
        asked.add(Asked.get(Kind.STATISTICS_PUBLIC, "/api/v1/statistics/public"));
    }

    private void audit(List<Asked> asked) {
        var from = doings.day().atStartOfDay() + ":00Z";
        var to = doings.day().plusDays(1).atStartOfDay() + ":00Z";
        var entries = "/api/v1/audit/entries?from=" + from + "&to=" + to;
        asked.add(Asked.get(Kind.AUDIT, entries));
        asked.add(Asked.get(Kind.AUDIT, entries + "&party=" + doings.other()));
        asked.add(Asked.get(Kind.AUDIT, entries + "&reference=" + Doings.CASE));
        asked.add(Asked.get(Kind.AUDIT, entries + "&limit=1"));
        asked.add(Asked.form(Kind.AUDIT_PAGE, "/audit", Map.of("from", date(0), "to", date(0), "reference", "")));
        asked.add(
                Asked.form(Kind.AUDIT_PAGE, "/audit", Map.of("from", date(0), "to", date(0), "party", doings.other())));
        for (var id : doings.ids()) {
            asked.add(Asked.get(Kind.PROOF, "/api/v1/audit/entries/" + id + "/proof"));
        }
    }

    private String date(int later) {
        LocalDate day = doings.day().plusDays(later);
        return day.toString();
    }

    private String purpose() {
        return "?purpose=" + scene.purpose();
    }
}
