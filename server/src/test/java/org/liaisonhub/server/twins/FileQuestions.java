package org.liaisonhub.server.twins;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.liaisonhub.hub.access.policy.Party;
import org.liaisonhub.server.twins.Asked.Kind;

/** Requests that look for what is on file of the caller's party, of another and of a third, by every id that there may be. */
final class FileQuestions {
    private static final String REASON = "{\"reason\":\"mine\"}";

    private final Scene scene;
    private final Doings doings;
    private final OnFile file;
    private final List<Asked> asked = new ArrayList<>();

    FileQuestions(Scene scene, Doings doings) {
        this.scene = scene;
        this.doings = doings;
        this.file = OnFile.own(scene, doings).withOthers(scene, doings);
    }

    List<Asked> all() {
        file.files().forEach(this::of);
        get(Kind.AGREEMENTS, "/api/v1/agreements");
        get(Kind.AGREEMENTS_PAGE, "/agreements");
        for (var form : List.of("/agreements/propose", "/check", "/explain", "/audit", "/bureau")) {
            get(Kind.FORM_PAGE, form);
        }
        get(Kind.PEOPLE, "/api/v1/people");
        get(Kind.SYSTEMS, "/api/v1/systems");
        get(Kind.SESSIONS_PAGE, "/sessions");
        get(Kind.MANDATES, "/api/v1/mandates");
        get(Kind.RESTRICTIONS, "/api/v1/restrictions");
        get(Kind.MEASURES, "/api/v1/measures");
        get(Kind.MEASURES_PAGE, "/measures");
        get(Kind.HITS, "/api/v1/hits");
        get(Kind.HITS_PAGE, "/hits");
        for (var party : List.of(doings.own(), doings.other(), doings.third(), "P77")) {
            get(Kind.KEYS, "/api/v1/parties/" + party + "/keys");
            get(Kind.KEYS_PAGE, "/agreements/keys?party=" + party);
            get(Kind.PEOPLE, "/api/v1/people?party=" + party);
            get(Kind.PEOPLE_PAGE, "/people?party=" + party);
            get(Kind.SYSTEMS, "/api/v1/systems?party=" + party);
            get(Kind.MANDATES, "/api/v1/mandates?party=" + party);
            get(Kind.MANDATES_PAGE, "/mandates/" + party);
        }
        file.others().ifPresent(this::changes);
        return asked;
    }

    private void of(PartyFile one) {
        for (var id : one.ids()) {
            var api = "/api/v1/agreements/" + id;
            get(Kind.AGREEMENT, api);
            get(Kind.AGREEMENT_HISTORY, api + "/history");
            get(Kind.AGREEMENT_PAGE, "/agreements/" + id);
            get(Kind.PROPOSAL_PAGE, "/agreements/propose?from=" + id);
            // Of those of the caller's party there may be a newer draft of others.
            for (int version = 1; version <= (file.own().equals(Optional.of(one)) ? 2 : 1); version++) {
                get(Kind.AGREEMENT_VERSION, api + "/versions/" + version);
                get(Kind.AGREEMENT_DOCUMENT, api + "/versions/" + version + "/document");
                get(Kind.AGREEMENT_DOCUMENT_PAGE, "/agreements/" + id + "/" + version + "/document");
            }
        }
        for (long number = one.base() + 1L; number <= one.base() + 2L; number++) {
            get(Kind.PERSON, "/api/v1/people/" + number);
            get(Kind.PERSON_SESSIONS, "/api/v1/people/" + number + "/sessions");
        }
        for (var holder : List.of("account-" + one.number(), "token-" + one.number(), "unit-" + one.name())) {
            get(Kind.MANDATE_PAGE, "/mandates/" + one.of().code() + "/" + holder);
            get(Kind.MANDATE_PAGE, "/mandates/" + doings.own() + "/" + holder);
        }
    }

    /** What is another's can be changed by nobody else, and not told from what is not there. */
    private void changes(PartyFile one) {
        for (var id : one.ids()) {
            var api = "/api/v1/agreements/" + id;
            change(api + ":acknowledge", "");
            change(api + "/versions/1/signatures", "{\"signature\":\"a..b\"}");
            List.of(":suspend", ":end").forEach(word -> change(api + word, REASON));
            lift(api + ":lift", REASON);
            var page = "/agreements/" + id;
            List.of("/acknowledge", "/1/sign", "/suspend", "/lift", "/end")
                    .forEach(word -> form(page + word, Map.of("reason", "mine", "signature", "a..b")));
        }
        ofHits();
        ofPeople(one);
        ofSystems(one);
        ofMandates(one);
        ofKeys(one, one.of(), one.of());
        file.own().ifPresent(own -> ofKeys(one, own.of(), one.of()));
        file.own().ifPresent(own -> ofKeys(one, own.of(), own.of()));
        List.of(":ask-to-lift", ":lift").forEach(word -> lift("/api/v1/measures/" + one.number() + word, ""));
        List.of("/ask-to-lift", "/lift").forEach(word -> form("/measures/" + one.number() + word, Map.of()));
    }

    /** Verdicts are the owner's alone to give. */
    private void ofHits() {
        var check = MetRecords.metOthers(doings);
        for (var row : scene.rows()) {
            change(
                    "/api/v1/hits/" + check + "/" + row.id() + ":verify",
                    "{\"verdict\":\"POSITIVE_ID\",\"reason\":\"mine\"}");
            form("/hits/" + check + "/" + row.id(), Map.of("verdict", "POSITIVE_ID", "reason", "mine"));
        }
    }

    /** A key that the file has of a holder, asked for as that of a party. */
    private void ofKeys(PartyFile one, Party party, Party holder) {
        var kid = one.key(holder).verification().thumbprint();
        change(
                "/api/v1/parties/" + party.code() + "/keys/" + kid + ":revoke",
                "{\"from\":\"2026-06-10T00:00:00Z\",\"reason\":\"mine\"}");
        form("/agreements/keys/revoke", Map.of("party", party.code(), "kid", kid, "reason", "mine"));
    }

    private void ofPeople(PartyFile one) {
        var api = "/api/v1/people/" + one.number();
        List.of(":invite", ":disable", ":enable", ":reset-second-factor", ":end-sessions")
                .forEach(word -> change(api + word, ""));
        change(api + ":change-roles", "{\"roles\":[\"recorder\"]}");
        change(api + ":join-identity", "{\"issuer\":\"https://example.org\",\"subject\":\"mine\"}");
        form("/people/" + one.number() + "/disable", Map.of());
        form("/people/" + one.number() + "/roles", Map.of("role", "recorder"));
        form("/sessions/" + one.number() + "/end", Map.of());
    }

    private void ofSystems(PartyFile one) {
        for (var party : List.of(one.of().code(), doings.own())) {
            for (var kind : List.of("tokens", "certificates")) {
                change("/api/v1/systems/" + kind + "/" + one.number() + ":revoke?party=" + party, "");
            }
        }
    }

    private void ofMandates(PartyFile one) {
        for (var party : List.of(one.of().code(), doings.own())) {
            for (var subject : List.of("account-" + one.number(), "token-" + one.number(), "unit:" + one.name())) {
                var who = "{\"subject\":\"%s\",\"party\":\"%s\"}".formatted(subject, party);
                change("/api/v1/mandates", who);
                change("/api/v1/mandates:take-away", who);
                var page = "/mandates/" + party + "/" + subject.replace("unit:", "unit-");
                if (!subject.startsWith("unit:")) {
                    // A unit is made by giving it something.
                    form(page, Map.of("clearance", "official-use"));
                }
                form(page + "/take-away", Map.of());
            }
        }
    }

    private void get(Kind kind, String path) {
        asked.add(Asked.get(kind, path));
    }

    private void change(String path, String body) {
        asked.add(Asked.post(Kind.OTHERS_CHANGE, path, body));
    }

    /** Only officers lift: who comes with a token is told nothing. */
    private void lift(String path, String body) {
        asked.add(new Asked(Kind.OTHERS_CHANGE_PAGE, "POST", path, "application/json", body, ""));
    }

    private void form(String path, Map<String, String> fields) {
        asked.add(Asked.form(Kind.OTHERS_CHANGE_PAGE, path, fields));
    }
}
