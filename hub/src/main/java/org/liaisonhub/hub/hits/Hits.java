package org.liaisonhub.hub.hits;

import java.time.Clock;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;
import org.liaisonhub.hub.access.Access;
import org.liaisonhub.hub.access.CallerTrail;
import org.liaisonhub.hub.access.policy.Audience;
import org.liaisonhub.hub.access.policy.Caller;
import org.liaisonhub.hub.access.policy.Decision;
import org.liaisonhub.hub.access.policy.Denied;
import org.liaisonhub.hub.access.policy.Disclosure;
import org.liaisonhub.hub.access.policy.Operation;
import org.liaisonhub.hub.access.policy.Request;
import org.liaisonhub.hub.audit.AuditEntry;
import org.liaisonhub.hub.audit.AuditTrail;
import org.liaisonhub.hub.audit.NamedRecords;
import org.liaisonhub.hub.consultations.Consultations;
import org.liaisonhub.hub.hits.HitTable.Given;
import org.liaisonhub.hub.hits.HitTable.Named;
import org.liaisonhub.hub.records.ActiveRecords;
import org.liaisonhub.hub.records.OwnedRecord;
import org.liaisonhub.hub.records.databases.Definitions;
import org.liaisonhub.standards.InvalidValue;
import org.liaisonhub.standards.PlainText;
import tools.jackson.databind.json.JsonMapper;

/**
 * Owners give their verdicts on the hits of others, and those who asked learn of them. Whoever records for an owner may
 * give them, on the records that it may see. Each call leaves an entry; that of a verdict is committed with it. Thread-safe.
 */
public final class Hits {
    /** Most hits of one page. */
    public static final int MOST = 200;

    /** Longest reason of a verdict, in UTF-16 units. */
    public static final int LONGEST_REASON = 300;

    private static final String GIVE = "HIT_VERDICT";
    private static final Pattern CHECK_ID = Pattern.compile("[!-~]{1,100}");
    private static final Pattern CURSOR = Pattern.compile("([0-9]{1,18})-([0-9]{1,18})");

    private final Jdbi jdbi;
    private final Access access;
    private final Definitions definitions;
    private final ActiveRecords active;
    private final CallerTrail trail;
    private final Clock clock;

    public Hits(DataSource database, Definitions definitions, Access access, AuditTrail audit, Clock clock) {
        this.jdbi = Jdbi.create(database);
        this.access = access;
        this.definitions = definitions;
        this.active = new ActiveRecords(database, definitions);
        this.trail = new CallerTrail(audit, clock);
        this.clock = clock;
    }

    /**
     * Some hits.
     *
     * @param next what the next page comes behind; empty on the last one
     */
    public record Page(List<Hit> hits, String next) {
        public Page {
            hits = List.copyOf(hits);
        }
    }

    /**
     * The hits on records of the caller's party that wait for its verdict, the newest first.
     *
     * @param before {@code next} of the page before; empty for the first
     * @param limit 1 to {@value #MOST}
     * @throws Denied when the caller records in no database
     */
    public Page open(Caller caller, String before, int limit) {
        var operation = "LIST_HITS";
        var scope = scope(caller, operation, "");
        if (limit < 1 || limit > MOST) {
            throw new InvalidValue("limit", "1 to " + MOST);
        }
        var cursor = CURSOR.matcher(before);
        boolean first = before.isEmpty();
        if (!first && !cursor.matches()) {
            throw new InvalidValue("before", "next of the page before");
        }
        var found = jdbi.withHandle(handle -> HitTable.open(
                handle,
                scope,
                first ? Long.MAX_VALUE : Long.parseLong(cursor.group(1)),
                first ? Long.MAX_VALUE : Long.parseLong(cursor.group(2)),
                limit + 1));
        var hits = found.stream().limit(limit).map(this::hit).toList();
        trail.append(caller, operation, "", hits.isEmpty() ? "NONE" : "FOUND", "{\"hits\":" + hits.size() + "}");
        return new Page(hits, found.size() > limit ? hits.getLast().cursor() : "");
    }

    private Hit hit(Named named) {
        var seen = Consultations.asOwnerSees(named.entry(), named.record());
        var database = definitions.find(named.database()).orElseThrow();
        return new Hit(named.number(), seen.id(), named.record(), database, seen.at(), seen.party(), seen.outcome());
    }

    /**
     * Gives the owner's verdict. The same with the same reason again changes nothing; another one is added, and counts from
     * now on.
     *
     * @param verdict as {@link HitState#verdict} reads it
     * @param reason by what it was verified, for the party that asked; no personal data
     * @throws Denied when the caller may not record, or has no such hit: one of others and none are alike
     * @throws InvalidValue when it is no verdict, or the reason breaks its rule
     */
    public void give(Caller caller, String check, long record, String verdict, String reason) {
        var subject = Long.toString(record);
        var scope = scope(caller, GIVE, subject);
        var hit = CHECK_ID.matcher(check).matches()
                ? jdbi.withHandle(handle -> HitTable.find(handle, scope, check, record))
                : Optional.<Named>empty();
        if (hit.isEmpty()) {
            throw trail.refused(caller, GIVE, subject, new Denied(Decision.NOT_GRANTED));
        }
        var given = new Given(HitState.verdict(verdict), reason, clock.instant());
        PlainText.requireSome("reason", reason, LONGEST_REASON);
        jdbi.useTransaction(handle -> {
            HitTable.hold(handle, hit.get());
            var before = HitTable.given(handle, check).get(record);
            boolean changes = before == null
                    || before.verdict() != given.verdict()
                    || !before.reason().equals(given.reason());
            if (changes) {
                HitTable.insert(handle, hit.get(), given, caller.actor());
            }
            var outcome = changes ? given.verdict().name() : "UNCHANGED";
            trail.append(handle, caller, GIVE, subject, outcome, detail(hit.get(), before));
        });
    }

    /** Codes and ids: the words of a reason stand in their table alone, which can forget. */
    private String detail(Named hit, @Nullable Given before) {
        var detail = JsonMapper.shared().createObjectNode();
        detail.put("check", hit.entry().id());
        detail.put("database", definitions.find(hit.database()).orElseThrow().code());
        if (before != null) {
            detail.put("before", before.verdict().name());
        }
        return detail.toString();
    }

    /**
     * What became of the records of others that a check of the caller's party was told of, by record; only of those that
     * the caller would still be told of today. Empty when its party made no such check.
     *
     * @throws Denied when the caller may not check
     */
    public Optional<List<Verdict>> verdicts(Caller caller, String check) {
        var operation = "READ_VERDICTS";
        var gate = access.decide(caller, Request.everywhere(Operation.CHECK, ""));
        trail.require(caller, operation, "", gate::require);
        var entries = CHECK_ID.matcher(check).matches()
                ? jdbi.withHandle(handle -> HitTable.entries(handle, caller.party(), check))
                : List.<AuditEntry>of();
        if (entries.isEmpty()) {
            trail.append(caller, operation, "", "ABSENT", "{}");
            return Optional.empty();
        }
        var told = new LinkedHashSet<Long>();
        entries.forEach(entry -> told.addAll(NamedRecords.of(Consultations.asAskerSees(entry))));
        var asked = Request.everywhere(Operation.CHECK, entries.getFirst().purpose());
        var verdicts = access.decide(caller, asked) instanceof Decision.Permit permit
                ? verdicts(caller, permit, check, told)
                : List.<Verdict>of();
        trail.append(caller, operation, check, "FOUND", "{\"records\":" + verdicts.size() + "}");
        return Optional.of(verdicts);
    }

    private List<Verdict> verdicts(Caller caller, Decision.Permit permit, String check, Set<Long> told) {
        Map<Long, Given> given = jdbi.withHandle(handle -> HitTable.given(handle, check));
        var verdicts = new ArrayList<Verdict>();
        active.find(permit.visibility(), told).stream()
                .filter(record -> record.owner().number() != caller.party().number())
                .filter(record -> !(permit.openings().disclosure(record.audience()) instanceof Disclosure.HitOnly))
                .sorted(Comparator.comparingLong(OwnedRecord::id))
                .forEach(record -> {
                    var last = given.get(record.id());
                    verdicts.add(
                            last == null
                                    ? new Verdict(record.id(), record.database(), HitState.UNDER_VERIFICATION, "", null)
                                    : new Verdict(
                                            record.id(), record.database(), last.verdict(), last.reason(), last.at()));
                });
        return verdicts;
    }

    /** Records of the caller's party in the databases in which it may record, as far as it is cleared for them. */
    private HitTable.Scope scope(Caller caller, String operation, String subject) {
        var decision = access.decide(caller, Request.everywhere(Operation.RECORD, ""));
        trail.require(caller, operation, subject, decision::require);
        var visible = decision.require().visibility();
        var audiences = access.world().audiences().stream()
                .filter(one -> one.owner() == caller.party().number() && visible.covers(one.database(), one.number()))
                .toList();
        return new HitTable.Scope(
                caller.party(),
                audiences.stream().map(Audience::database).collect(Collectors.toSet()),
                audiences.stream().map(Audience::number).collect(Collectors.toSet()));
    }
}
