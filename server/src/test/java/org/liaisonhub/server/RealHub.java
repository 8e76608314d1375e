package org.liaisonhub.server;

import java.time.Clock;
import java.time.Duration;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jdbi.v3.core.Jdbi;
import org.liaisonhub.hub.access.Access;
import org.liaisonhub.hub.access.Grants;
import org.liaisonhub.hub.access.Parties;
import org.liaisonhub.hub.access.accounts.Accounts;
import org.liaisonhub.hub.access.accounts.Sessions;
import org.liaisonhub.hub.access.accounts.SignIns;
import org.liaisonhub.hub.access.accounts.Tokens;
import org.liaisonhub.hub.access.policy.Caller.Role;
import org.liaisonhub.hub.access.policy.Operation;
import org.liaisonhub.hub.access.policy.Party;
import org.liaisonhub.hub.audit.AuditKey;
import org.liaisonhub.hub.audit.AuditTrail;
import org.liaisonhub.hub.checks.CheckListener;
import org.liaisonhub.hub.checks.Checks;
import org.liaisonhub.hub.checks.CurrentRecords;
import org.liaisonhub.hub.idempotency.Idempotency;
import org.liaisonhub.hub.postgres.Postgres;
import org.liaisonhub.hub.postgres.TestPostgres;
import org.liaisonhub.hub.records.ActiveRecords;
import org.liaisonhub.hub.records.Records;
import org.liaisonhub.hub.records.databases.Definitions;
import org.liaisonhub.hub.statistics.Statistics;
import org.liaisonhub.hub.statistics.StatisticsFeed;
import org.liaisonhub.hub.statistics.published.Edition;
import org.liaisonhub.search.IndexedRecord;
import org.liaisonhub.search.MemoryRecordIndex;
import org.liaisonhub.search.TravelDocument;
import org.liaisonhub.search.subjects.SubjectIndex;
import org.liaisonhub.server.http.Health;
import org.liaisonhub.server.http.HubMetrics;
import org.liaisonhub.server.http.ServerSettings;

/**
 * A server on a real hub with an index in memory. Utopia (UTO) and France (FRA) may do everything in nominal and in
 * stolen-travel-documents; Kenya (KEN) has no grant; the secretariat is SEC. Every token has all roles but where it says otherwise.
 */
public final class RealHub implements AutoCloseable {
    private static final Clock CLOCK = Clock.systemUTC();

    private final Postgres postgres = TestPostgres.fresh();
    private final Definitions definitions = Definitions.standard();
    private final Access access = new Access(postgres.dataSource(), definitions.numbers(), CLOCK);
    private final Parties parties = new Parties(postgres.dataSource(), access);
    private final Grants grants = new Grants(postgres.dataSource(), access, CLOCK);
    private final Tokens tokens = new Tokens(postgres.dataSource(), access, CLOCK);
    private final AuditTrail audit = new AuditTrail(postgres.dataSource());
    private final SubjectIndex index = new SubjectIndex(new MemoryRecordIndex());
    private final HubServices services;
    private final Map<String, Party> members = new HashMap<>();
    private final Server server;

    public RealHub() {
        for (var code : List.of("UTO", "FRA", "KEN")) {
            members.put(code, parties.create(code, "Member " + code, Party.Kind.COUNTRY));
        }
        members.put("SEC", parties.create("SEC", "Secretariat", Party.Kind.SECRETARIAT));
        for (var code : List.of("UTO", "FRA")) {
            for (var database : List.of("nominal", "stolen-travel-documents")) {
                var all = EnumSet.of(Operation.CHECK, Operation.READ_RECORD, Operation.RECORD, Operation.STATISTICS);
                grants.grant(member(code), database, all);
            }
        }
        var database = postgres.dataSource();
        var records = new Records(database, definitions, access, audit, CLOCK);
        var key = AuditKey.in(database);
        var found = new CurrentRecords(definitions, new ActiveRecords(database, definitions));
        var checks = new Checks(access, index, () -> true, found, audit, key, CLOCK, CheckListener.NONE);
        var parts = List.of(new Health.Part("database", () -> true), new Health.Part("index", () -> true));
        services = new HubServices(
                access,
                new SignIns(new Accounts(database, CLOCK), audit, key, CLOCK),
                new Sessions(database, CLOCK),
                definitions,
                records,
                checks,
                new Idempotency(database, CLOCK),
                key,
                new Statistics(database, access, CLOCK, Edition.NONE),
                parts);
        server = Server.start(ServerSettings.DEFAULT.withPort(0), services, new HubMetrics());
    }

    private int audience(long id) {
        return Jdbi.create(postgres.dataSource())
                .withHandle(handle -> handle.select("select audience from record where id = ?", id)
                        .mapTo(Integer.class)
                        .one());
    }

    private Party member(String code) {
        return Objects.requireNonNull(members.get(code));
    }

    public String address() {
        return server.address();
    }

    public HubServices services() {
        return services;
    }

    /** An officer who signs in with that password. */
    public void officer(String name, String party, Set<Role> roles, String password) {
        new Accounts(postgres.dataSource(), CLOCK).create(name, "Officer " + name, member(party), roles, password);
    }

    /** Where tests write entries of their own. */
    public AuditTrail audit() {
        return audit;
    }

    /** Folds all that was asked so far into the statistics. */
    public void countConsultations() {
        new StatisticsFeed(postgres.dataSource()).catchUp();
    }

    /** A token of that party. */
    public String token(String party, Set<Role> roles) {
        return tokens.issue(member(party), "test", roles, Duration.ofDays(1)).secret();
    }

    public String token(String party) {
        return token(party, Set.of(Role.CHECKER, Role.RECORDER));
    }

    /** Makes checks find the record of a stolen document. */
    public void indexDocument(long id, String number, String country) {
        var document = new TravelDocument(number, "", country, "P");
        var database = definitions.require("stolen-travel-documents").number();
        index.apply(List.of(new IndexedRecord(id, 1, database, audience(id), null, List.of(document))), List.of(), 1);
        index.refresh();
    }

    @Override
    public void close() {
        server.close();
        audit.close();
        access.close();
        index.close();
        postgres.close();
    }
}
