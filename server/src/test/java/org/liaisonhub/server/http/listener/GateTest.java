package org.liaisonhub.server.http.listener;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.security.cert.X509Certificate;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.liaisonhub.hub.access.accounts.Sessions.Standing;
import org.liaisonhub.hub.access.policy.Caller;
import org.liaisonhub.hub.access.policy.Caller.Role;
import org.liaisonhub.hub.access.policy.Decision;
import org.liaisonhub.hub.access.policy.Denied;
import org.liaisonhub.hub.access.policy.Openings;
import org.liaisonhub.hub.access.policy.Operation;
import org.liaisonhub.hub.audit.AuditUnavailable;
import org.liaisonhub.search.Visibility;
import org.liaisonhub.server.http.Credentials;
import org.liaisonhub.server.http.Credentials.SystemCaller;
import org.liaisonhub.server.http.ErrorPages;
import org.liaisonhub.server.http.FakeCredentials;
import org.liaisonhub.server.http.Guard;
import org.liaisonhub.server.http.Routes;
import org.liaisonhub.server.http.ServerSettings;
import org.liaisonhub.server.http.SignedIn;

/** Every guard against every kind of caller. */
@SuppressWarnings("NullAway.Init")
final class GateTest {
    private static final HttpClient CLIENT = HttpClient.newHttpClient();
    private static final Named CREDENTIALS = new Named();
    private static HttpListener listener;

    /** Whoever comes with a cookie or a token of that name is what it says. */
    private static final class Named implements Credentials {
        private final List<String> refusals = new CopyOnWriteArrayList<>();

        private static final Map<String, SignedIn> OFFICERS = Map.of(
                "fresh", officer(Standing.COMPLETE, true),
                "complete", officer(Standing.COMPLETE, false),
                "code", officer(Standing.CODE_NEEDED, false),
                "enrolment", officer(Standing.ENROLMENT_NEEDED, false));

        private static SignedIn officer(Standing standing, boolean fresh) {
            return new SignedIn(caller(Caller.Kind.OFFICER), "Officer", standing, fresh, null);
        }

        private static Caller caller(Caller.Kind kind) {
            return new Caller(FakeCredentials.UTOPIA, "account-1", kind, Set.of(Role.CHECKER));
        }

        @Override
        public Optional<SystemCaller> bearer(String token, List<X509Certificate> presented) {
            var party = FakeCredentials.UTOPIA;
            return Optional.of(
                    token.equals("unaudited")
                            ? new SystemCaller(
                                    new Caller(party, "account-unaudited", Caller.Kind.SYSTEM, Set.of()), false)
                            : new SystemCaller(caller(Caller.Kind.SYSTEM), "bound".equals(token)));
        }

        @Override
        public SystemCaller certificate(List<X509Certificate> presented) {
            throw new IllegalStateException("there is no TLS here");
        }

        @Override
        public Optional<SignedIn> session(String sessionToken) {
            return Optional.ofNullable(OFFICERS.get(sessionToken));
        }

        @Override
        public Optional<String> signIn(String account, String password) {
            return Optional.empty();
        }

        @Override
        public void signOut(String sessionToken) {}

        @Override
        public void refused(Caller caller, String operation, String route, Denied refusal) {
            if (caller.actor().equals("account-unaudited")) {
                throw new AuditUnavailable("planted", null);
            }
            refusals.add(operation + " " + route + " " + refusal.reason());
        }

        @Override
        public boolean outside() {
            return false;
        }

        @Override
        public boolean stands(Caller caller) {
            return true;
        }

        @Override
        public Decision decide(Caller caller, Operation operation) {
            return operation == Operation.CHECK
                    ? new Decision.Permit(new Visibility(new BitSet(), new BitSet()), Openings.NONE)
                    : new Decision.Deny("role-missing");
        }
    }

    @BeforeAll
    static void start() {
        var routes = new Routes()
                .get("/public", Guard.PUBLIC, exchange -> exchange.sendNothing(204))
                .get("/signed-in", Guard.SIGNED_IN, exchange -> exchange.sendNothing(204))
                .get("/session", Guard.SESSION, exchange -> exchange.sendNothing(204))
                .get("/officer", Guard.OFFICER, exchange -> exchange.sendNothing(204))
                .get("/system", Guard.SYSTEM, exchange -> exchange.sendNothing(204))
                .get("/check", Guard.needs(Operation.CHECK), exchange -> exchange.sendNothing(204))
                .get("/record", Guard.needs(Operation.RECORD), exchange -> exchange.sendNothing(204))
                .get("/export", Guard.needsStepUp(Operation.CHECK), exchange -> exchange.sendNothing(204))
                .get("/release", Guard.needsStepUp(Operation.RECORD), exchange -> exchange.sendNothing(204))
                .get("/checker", Guard.hasRole(Role.CHECKER), exchange -> exchange.sendNothing(204))
                .get("/people", Guard.hasRole(Role.PARTY_ADMINISTRATOR), exchange -> exchange.sendNothing(204))
                .get("/entered/{id}", Guard.SIGNED_IN, exchange -> {
                    throw Denied.entered("not-granted");
                })
                .get("/refused/{id}", Guard.PUBLIC, exchange -> {
                    throw new Denied("not-granted");
                });
        listener = HttpListener.start(ServerSettings.DEFAULT.withPort(0), routes, CREDENTIALS, ErrorPages.PROBLEM_JSON);
    }

    @AfterAll
    static void stop() {
        listener.close();
    }

    private static HttpResponse<String> get(String path, String... headers) throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(URI.create(listener.address() + path));
        if (headers.length > 0) {
            request.headers(headers);
        }
        return CLIENT.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }

    @ParameterizedTest
    @CsvSource({
        "/public,    204, 204, 204, 204, 204, 204, 204",
        "/signed-in, 401, 403, 403, 204, 204, 204, 204",
        "/session,   401, 204, 204, 204, 204, 401, 401",
        "/officer,   401, 403, 403, 204, 204, 401, 401",
        "/system,    401, 401, 401, 401, 401, 204, 204",
        "/check,     401, 403, 403, 204, 204, 204, 204",
        "/record,    401, 403, 403, 403, 403, 403, 403",
        "/export,    401, 403, 403, 403, 204, 403, 204",
        "/release,   401, 403, 403, 403, 403, 403, 403",
        "/checker,   401, 403, 403, 204, 204, 204, 204",
        "/people,    401, 403, 403, 403, 403, 403, 403"
    })
    void everyGuardLetsPassWhomItShould(
            String path, int nobody, int enrolment, int code, int complete, int fresh, int token, int bound)
            throws Exception {
        assertThat(get(path).statusCode()).as("nobody").isEqualTo(nobody);
        assertThat(session(path, "enrolment")).as("enrolment needed").isEqualTo(enrolment);
        assertThat(session(path, "code")).as("code needed").isEqualTo(code);
        assertThat(session(path, "complete")).as("complete").isEqualTo(complete);
        assertThat(session(path, "fresh")).as("fresh").isEqualTo(fresh);
        assertThat(get(path, "Authorization", "Bearer plain").statusCode())
                .as("token")
                .isEqualTo(token);
        assertThat(get(path, "Authorization", "Bearer bound").statusCode())
                .as("bound token")
                .isEqualTo(bound);
    }

    private static int session(String path, String name) throws IOException, InterruptedException {
        return get(path, "Cookie", "liaison=" + name).statusCode();
    }

    @Test
    void everyRefusalToSomebodyWhoIsKnownIsEnteredOnceAndOfNobodyNone() throws Exception {
        CREDENTIALS.refusals.clear();
        for (var path : List.of("/record", "/people", "/refused/secret", "/entered/secret")) {
            get(path);
            get(path, "Authorization", "Bearer plain");
        }

        assertThat(CREDENTIALS.refusals)
                .containsExactly(
                        "RECORD GET /record role-missing",
                        "ROLE GET /people role-missing",
                        "PUBLIC GET /refused/{id} not-granted");
    }

    @Test
    void aRefusalThatCannotBeEnteredIsNotTold() throws Exception {
        var answer = get("/record", "Authorization", "Bearer unaudited");

        assertThat(answer.statusCode()).isEqualTo(503);
        assertThat(answer.body()).doesNotContain("role-missing");
    }

    @ParameterizedTest
    @CsvSource({
        "/check, enrolment, second-factor-needed, enrolment-needed",
        "/check, code, second-factor-needed, code-needed",
        "/export, complete, step-up-needed, second-factor-not-fresh",
        "/record, fresh, denied, role-missing"
    })
    void refusalsAreNamed(String path, String session, String type, String rule) throws Exception {
        var answer = get(path, "Cookie", "liaison=" + session).body();

        assertThat(answer).contains("/problems/" + type).contains("\"rule\":\"" + rule + "\"");
    }
}
