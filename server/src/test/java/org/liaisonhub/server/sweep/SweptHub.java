package org.liaisonhub.server.sweep;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.liaisonhub.hub.access.MovableClock;
import org.liaisonhub.hub.access.policy.Caller.Role;
import org.liaisonhub.hub.access.policy.Party;
import org.liaisonhub.hub.agreements.TestAgreements;
import org.liaisonhub.server.RealHub;
import org.liaisonhub.server.http.SessionCookie;
import tools.jackson.databind.json.JsonMapper;

/**
 * A hub in which one agreement, SWEEP, of a country, an organisation and a private checker passes through its life by
 * the same calls as in earnest. FRA has an agreement of its own, and a record that SWEEP opens.
 */
final class SweptHub implements AutoCloseable {
    private static final Duration UNTIL_IN_FORCE = Duration.ofDays(3);
    private static final String PASSWORD = "correct horse battery";
    private static final List<String> SIGNING = List.of("KEN", "NHCU", "BANK");
    private static final JsonMapper JSON = JsonMapper.shared();

    private final MovableClock clock = new MovableClock();
    private final RealHub hub;
    private final HttpClient client = HttpClient.newHttpClient();
    private final Map<Kind, String> tokens = new EnumMap<>(Kind.class);
    private final Map<Kind, String> sessions = new EnumMap<>(Kind.class);
    private final Map<String, String> values = new HashMap<>();
    private final AtomicInteger next = new AtomicInteger();
    private final String document;
    private State state = State.NONE_SIGNED;

    /** Status and body. */
    record Reply(int status, String body) {}

    SweptHub() throws IOException, InterruptedException {
        clock.move(Duration.between(clock.instant(), Instant.now()).plusMinutes(1));
        hub = RealHub.by(clock);
        hub.join("NHCU", Party.Kind.ORGANISATION);
        hub.join("BANK", Party.Kind.CHECKER);
        hub.agreements()
                .sign(TestAgreements.document("OTHER", 1, "[FRA]", MESSAGES.formatted("FRA")), hub.party("FRA"));
        document = TestAgreements.document("SWEEP", 1, "[KEN, NHCU, BANK]", TERMS)
                .replace("from: 1970-01-01", "from: " + today().plusDays(UNTIL_IN_FORCE.toDays()));
        for (var kind : Kind.values()) {
            switch (kind.credential) {
                case SYSTEM -> tokens.put(kind, hub.token(kind.party, kind.roles()));
                case SESSION -> hub.officer(name(kind), kind.party, kind.roles(), PASSWORD);
                case UNKNOWN -> tokens.put(kind, "lia_" + "A".repeat(43));
                case NONE -> {}
            }
        }
        for (var name : List.of("first", "second")) {
            hub.officer(name, "SEC", Set.of(Role.ADMINISTRATOR), PASSWORD);
        }
        // Another party administrator, so that none is the last.
        hub.officer("target", "KEN", Set.of(Role.CHECKER), PASSWORD);
        long known = hub.plant("FRA", "K1");
        long own = hub.plant("KEN", "K3");
        values.put("{known}", Long.toString(known));
        values.put("{other}", Long.toString(hub.plant("FRA", "K2")));
        values.put("{own}", Long.toString(own));
        values.put("{hit}", hub.hit("FRA", own));
        values.put("{asked}", hub.hit("KEN", known));
        values.put("{person}", Long.toString(hub.account("target")));
        values.put("{token}", "999999");
        values.put("{entry}", fillTheLog());
        SIGNING.forEach(hub::key);
        openSessions();
        require(
                204,
                officer(
                        "first",
                        "POST",
                        "/api/v1/parties/NHCU:members",
                        "application/json",
                        "{\"members\":[\"KEN\"]}"));
        require(201, officer("first", "POST", "/api/v1/agreements", "application/yaml", document));
    }

    private static final String MESSAGES = """
              - {article: "1", to: [%s], operations: [message], ceiling: official-use}
            """;

    private static final String TERMS = """
              - article: "1"
                to: [KEN, NHCU]
                databases: [stolen-travel-documents]
                operations: [check, read]
                purposes: [border-check]
                ceiling: official-use
                disclosure: full
              - {article: "1", to: [KEN], databases: [stolen-travel-documents], operations: [record], ceiling: official-use}
              - {article: "1", to: [KEN, NHCU], operations: [statistics], ceiling: official-use}
              - article: "1"
                to: [BANK]
                databases: [stolen-travel-documents]
                operations: [check]
                purposes: [border-check]
                ceiling: official-use
                disclosure: hit-only
                subjects: [travel-documents]
            """;

    /** Takes the next step in the life of the agreement. */
    void moveTo(State to) throws IOException, InterruptedException {
        switch (to) {
            case NONE_SIGNED -> {}
            case NOT_YET_IN_FORCE -> sign();
            case IN_FORCE -> {
                clock.move(UNTIL_IN_FORCE);
                openSessions();
            }
            case SUSPENDED -> change("first", "/api/v1/agreements/SWEEP:suspend");
            case PARTY_SUSPENDED -> {
                change("first", "/api/v1/agreements/SWEEP:lift");
                change("second", "/api/v1/agreements/SWEEP:lift");
                for (var party : SIGNING) {
                    suspend(party);
                }
            }
            case ENDED -> {
                for (var number : measures()) {
                    change("first", "/api/v1/measures/" + number + ":ask-to-lift");
                    change("second", "/api/v1/measures/" + number + ":lift");
                }
                change("first", "/api/v1/agreements/SWEEP:end");
            }
        }
        state = to;
    }

    State state() {
        return state;
    }

    private void sign() throws IOException, InterruptedException {
        var bytes = document.getBytes(StandardCharsets.UTF_8);
        for (var party : List.of("SEC", "KEN", "NHCU", "BANK")) {
            var token = hub.token(party, Set.of(party.equals("SEC") ? Role.ADMINISTRATOR : Role.PARTY_ADMINISTRATOR));
            var jws = hub.key(party).sign(bytes, clock.instant());
            require(
                    200,
                    send(request(
                                    "POST",
                                    "/api/v1/agreements/SWEEP/versions/1/signatures",
                                    "application/json",
                                    "{\"signature\":\"" + jws + "\"}")
                            .header("Authorization", "Bearer " + token)));
        }
    }

    private void suspend(String party) throws IOException, InterruptedException {
        var body = "{\"kind\":\"party\",\"party\":\"" + party + "\",\"reason\":\"examined\"}";
        require(201, officer("first", "POST", "/api/v1/measures", "application/json", body));
    }

    private List<Long> measures() throws IOException, InterruptedException {
        var all = officer("first", "GET", "/api/v1/measures", "application/json", "");
        return JSON.readTree(all.body())
                .get("measures")
                .valueStream()
                .filter(one -> "party".equals(one.get("kind").stringValue()))
                .map(one -> one.get("number").longValue())
                .toList();
    }

    private void change(String officer, String path) throws IOException, InterruptedException {
        require(200, officer(officer, "POST", path, "application/json", "{\"reason\":\"examined\"}"));
    }

    /** Asks as a caller of that kind. */
    Reply ask(Kind kind, Decisions.Row row) throws IOException, InterruptedException {
        var request = request(row.method(), filled(row.path()), row.type(), filled(row.body()));
        if (tokens.containsKey(kind)) {
            request.header("Authorization", "Bearer " + tokens.get(kind));
        }
        if (sessions.containsKey(kind)) {
            withSession(request, Objects.requireNonNull(sessions.get(kind)));
        }
        return send(request);
    }

    private Reply officer(String name, String method, String path, String type, String body)
            throws IOException, InterruptedException {
        return send(withSession(request(method, path, type, body), hub.session(name)));
    }

    private HttpRequest.Builder request(String method, String path, String type, String body) {
        return HttpRequest.newBuilder(URI.create(hub.address() + path))
                .method(method, HttpRequest.BodyPublishers.ofString(body))
                .header("Content-Type", type);
    }

    private static HttpRequest.Builder withSession(HttpRequest.Builder request, String session) {
        return request.header("Cookie", new SessionCookie(false).name() + "=" + session)
                .header("X-CSRF-Token", SessionCookie.formToken(session));
    }

    private Reply send(HttpRequest.Builder request) throws IOException, InterruptedException {
        var response = client.send(request.build(), HttpResponse.BodyHandlers.ofString());
        return new Reply(response.statusCode(), response.body());
    }

    private static void require(int status, Reply reply) {
        if (reply.status() != status) {
            throw new IllegalStateException("the agreement did not move on: " + reply);
        }
    }

    private String filled(String text) {
        var filled = text;
        for (var value : values.entrySet()) {
            filled = filled.replace(value.getKey(), value.getValue());
        }
        var number = Integer.toString(next.incrementAndGet());
        return filled.replace(
                        "{draft}", TestAgreements.document("DRAFT-" + number, 1, "[KEN]", MESSAGES.formatted("KEN")))
                .replace("{n}", number);
    }

    /** Sessions end with the days; each is opened anew. */
    private void openSessions() {
        for (var kind : Kind.values()) {
            if (kind.credential == Kind.Credential.SESSION) {
                sessions.put(kind, hub.session(name(kind)));
            }
        }
    }

    /** Enough entries for a whole tile; returns the id of one of KEN's. */
    private String fillTheLog() {
        return hub.enter("KEN", 256);
    }

    void publish() {
        hub.services().publishedLog().checkpoints().publish();
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
    }

    private static String name(Kind kind) {
        return kind.name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
    }

    @Override
    public void close() {
        hub.close();
        client.close();
    }
}
