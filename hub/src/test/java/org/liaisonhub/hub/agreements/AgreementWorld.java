package org.liaisonhub.hub.agreements;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jdbi.v3.core.Jdbi;
import org.liaisonhub.hub.access.Access;
import org.liaisonhub.hub.access.documents.AgreementDocument;
import org.liaisonhub.hub.access.documents.SigningKey;
import org.liaisonhub.hub.access.policy.Caller;
import org.liaisonhub.hub.access.policy.Caller.Role;
import org.liaisonhub.hub.access.policy.Decision;
import org.liaisonhub.hub.access.policy.Operation;
import org.liaisonhub.hub.access.policy.Party;
import org.liaisonhub.hub.access.policy.Request;
import org.liaisonhub.hub.audit.AuditTrail;
import org.liaisonhub.hub.measures.AgreementSuspension;
import org.liaisonhub.hub.measures.Measures;
import org.liaisonhub.hub.postgres.Postgres;
import org.liaisonhub.hub.postgres.TestPostgres;
import org.liaisonhub.hub.records.Records;
import org.liaisonhub.hub.records.databases.Definitions;

/** A secretariat, two countries, an organisation and a private checker with their keys, and the services; noon of a day. */
final class AgreementWorld implements AutoCloseable {
    final Definitions definitions = Definitions.standard();
    final Postgres postgres = TestPostgres.fresh();
    final Jdbi jdbi = Jdbi.create(postgres.dataSource());
    final MovableNoon clock = new MovableNoon();
    final Access access = new Access(postgres.dataSource(), definitions.numbers(), clock);
    final AuditTrail audit = new AuditTrail(postgres.dataSource());
    final AgreementOffice office = AgreementOffice.open(postgres.dataSource(), definitions, access, audit, clock);
    final Agreements agreements = office.agreements();
    final AgreementLife life = office.life();
    final Records records = new Records(postgres.dataSource(), definitions, access, audit, clock);
    final Measures measures = new Measures(postgres.dataSource(), access, records, audit, clock);
    final AgreementSuspension suspension = measures.ofAgreements();
    final PartyKeys keys = office.keys();
    private final Map<String, Caller> administrators = new HashMap<>();
    private final Map<String, SigningKey> signing = new HashMap<>();

    AgreementWorld() {
        party("SEC", Party.Kind.SECRETARIAT);
        party("FRA", Party.Kind.COUNTRY);
        party("KEN", Party.Kind.COUNTRY);
        party("ORWA", Party.Kind.ORGANISATION);
        party("AIR1", Party.Kind.CHECKER);
    }

    /** A clock that stands until it is moved. */
    static final class MovableNoon extends Clock {
        private Instant now = Instant.parse("2026-11-22T12:00:00Z");

        void move(Duration by) {
            now = now.plus(by);
        }

        @Override
        public Instant instant() {
            return now;
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }
    }

    private void party(String code, Party.Kind kind) {
        var party = office.parties().create(code, "Party " + code, kind);
        var role = kind == Party.Kind.SECRETARIAT ? Role.ADMINISTRATOR : Role.PARTY_ADMINISTRATOR;
        var caller = new Caller(party, "account-" + code, Caller.Kind.OFFICER, EnumSet.of(role));
        var key = SigningKey.generate();
        administrators.put(code, caller);
        signing.put(code, key);
        keys.add(caller, party, key.verification().jwk(), "first");
    }

    Caller administrator(String code) {
        return Objects.requireNonNull(administrators.get(code));
    }

    /** Another account of the same party. */
    Caller colleague(String code) {
        var one = administrator(code);
        return new Caller(one.party(), one.actor() + "-b", one.kind(), one.roles(), one.mandate());
    }

    Party party(String code) {
        return administrator(code).party();
    }

    SigningKey key(String code) {
        return Objects.requireNonNull(signing.get(code));
    }

    String token(String code, String document) {
        return key(code).sign(document.getBytes(StandardCharsets.UTF_8), clock.instant());
    }

    AgreementDocument propose(String by, String document) {
        return agreements.propose(administrator(by), document.getBytes(StandardCharsets.UTF_8));
    }

    /** Proposed by the secretariat and signed by these. */
    void concluded(String text, String... signers) {
        var document = propose("SEC", text);
        for (var signer : signers) {
            agreements.sign(administrator(signer), document.id(), document.version(), token(signer, text));
        }
    }

    boolean mayCheck(String code, String purpose) {
        return mayCheck(access, code, purpose);
    }

    boolean mayCheck(Access node, String code, String purpose) {
        var caller = new Caller(party(code), "token-1", Caller.Kind.SYSTEM, Set.of(Role.CHECKER));
        return node.decide(caller, new Request(Operation.CHECK, "nominal", purpose)) instanceof Decision.Permit;
    }

    /** A document by which each of {@code to} may check nominal for {@code purpose}. */
    static String document(String id, int version, String parties, String to, String purpose) {
        return TestAgreements.document(id, version, parties, """
                  - article: "1"
                    to: [%s]
                    databases: [nominal]
                    operations: [check]
                    purposes: [%s]
                    ceiling: official-use
                    disclosure: hit-only
                """.formatted(to, purpose));
    }

    /** Operation, subject and outcome of every audit entry, in order. */
    java.util.List<String> trail() {
        return jdbi.withHandle(
                handle -> handle.select("select operation || ' ' || subject || ' ' || outcome from audit order by seq")
                        .mapTo(String.class)
                        .list());
    }

    @Override
    public void close() {
        audit.close();
        access.close();
        postgres.close();
    }
}
