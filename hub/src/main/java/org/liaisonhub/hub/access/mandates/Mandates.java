package org.liaisonhub.hub.access.mandates;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import javax.sql.DataSource;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.liaisonhub.hub.access.Access;
import org.liaisonhub.hub.access.AccessRows;
import org.liaisonhub.hub.access.policy.Caller;
import org.liaisonhub.hub.access.policy.Denied;
import org.liaisonhub.hub.access.policy.Mandate;
import org.liaisonhub.hub.access.policy.Operation;
import org.liaisonhub.hub.access.policy.Party;
import org.liaisonhub.hub.access.policy.Request;
import org.liaisonhub.hub.audit.AuditEntry;
import org.liaisonhub.hub.audit.AuditTrail;
import org.liaisonhub.standards.InvalidValue;

/**
 * Mandates of officers ({@code account-17}), systems ({@code token-3}, {@code certificate-5}) and units
 * ({@code unit:BORDER}). A party's administrator gives no more than its own; the hub's administrators give what they see
 * fit, for example its first clearances to a party's administrator. A change holds at once. Thread-safe.
 */
public final class Mandates {
    private static final Pattern ACTOR = Pattern.compile("(account|token|certificate)-([0-9]{1,18})");
    private static final Pattern UNIT = Pattern.compile("unit:([A-Z][A-Z0-9-]{0,19})");
    private static final Pattern CODE = Pattern.compile("[a-z][a-z0-9-]{0,39}");

    private final Jdbi jdbi;
    private final Access access;
    private final AuditTrail audit;
    private final Clock clock;

    public Mandates(DataSource database, Access access, AuditTrail audit, Clock clock) {
        this.jdbi = Jdbi.create(database);
        this.access = access;
        this.audit = audit;
        this.clock = clock;
    }

    /** Whose mandate it is, as {@link #set} names it. */
    public record Given(String subject, Mandate mandate) {}

    /**
     * The mandates of the caller's own party.
     *
     * @throws Denied when the caller does not administer its party
     */
    public List<Given> list(Caller caller) {
        permit(caller);
        return jdbi.withHandle(handle -> handle.createQuery("""
                        select subject, unit, channel, databases, operations, clearance from mandate
                         where party = :party order by subject""")
                .bind("party", caller.party().number())
                .map((row, _) -> new Given(shown(row.getString("subject"), caller.party()), AccessRows.mandate(row)))
                .list());
    }

    /**
     * Gives a mandate instead of the one before.
     *
     * @param subject an account, token or certificate by its name in the audit, or {@code unit:CODE} of the own party
     * @throws InvalidValue when there is no such subject, or a word of the mandate is not known
     * @throws Denied {@code more-than-own} when the mandate has what the giver's has not
     */
    public void set(Caller caller, String subject, Mandate mandate) {
        permit(caller);
        requireKnown(mandate);
        boolean everything = caller.party().kind() == Party.Kind.SECRETARIAT
                && caller.roles().contains(Caller.Role.ADMINISTRATOR);
        if (!everything && !mandate.isWithin(access.mandated(caller).mandate())) {
            throw new Denied("more-than-own");
        }
        jdbi.useTransaction(handle -> {
            int party = party(handle, caller, subject, everything);
            handle.createUpdate("""
                            insert into mandate
                                   (subject, party, unit, channel, databases, operations, clearance, set_by, set_at)
                            values (:subject, :party, :unit, :channel, :databases, :operations, :clearance, :by, :now)
                            on conflict (subject) do update set unit = :unit, channel = :channel,
                                   databases = :databases, operations = :operations, clearance = :clearance,
                                   set_by = :by, set_at = :now""")
                    .bind("subject", stored(subject, caller.party()))
                    .bind("party", party)
                    .bind("unit", mandate.unit())
                    .bind("channel", mandate.channel())
                    .bindArray("databases", String.class, sorted(mandate.databases()))
                    .bindArray("operations", String.class, sorted(mandate.operations()))
                    .bind("clearance", AccessRows.number(mandate.clearance()))
                    .bind("by", caller.actor())
                    .bind("now", clock.instant().atOffset(ZoneOffset.UTC))
                    .execute();
            audit.append(
                    handle.getConnection(),
                    new AuditEntry(
                            UUID.randomUUID().toString(),
                            clock.instant(),
                            caller.party().code(),
                            caller.actor(),
                            "MANDATE",
                            "",
                            "",
                            subject,
                            "DONE",
                            "{\"clearance\":\"" + mandate.clearance().word() + "\"}"));
        });
        access.reload();
    }

    private void permit(Caller caller) {
        access.decide(caller, Request.everywhere(Operation.ADMINISTER_PARTY, ""))
                .require();
    }

    private void requireKnown(Mandate mandate) {
        if (!mandate.unit().isEmpty() && !UNIT.matcher("unit:" + mandate.unit()).matches()) {
            throw new InvalidValue("unit", "1 to 20 characters A-Z, 0-9 or -, a letter first");
        }
        if (!mandate.channel().isEmpty() && !CODE.matcher(mandate.channel()).matches()) {
            throw new InvalidValue("channel", "1 to 40 characters a-z, 0-9 or -, a letter first");
        }
        if (!mandate.databases().equals(Mandate.ALL)
                && !access.world().databases().keySet().containsAll(mandate.databases())) {
            throw new InvalidValue("databases", "databases of this hub, or * alone for all");
        }
        if (!mandate.operations().equals(Mandate.ALL)
                && !mandate.operations().stream()
                        .allMatch(word -> !Operation.ofWord(word).isEmpty())) {
            throw new InvalidValue("operations", Operation.words() + ", or * alone for all");
        }
    }

    /** The party of a subject; of another party than the caller's, it is as absent. */
    private static int party(Handle handle, Caller caller, String subject, boolean everything) {
        if (UNIT.matcher(subject).matches()) {
            return caller.party().number();
        }
        var actor = ACTOR.matcher(subject);
        if (!actor.matches()) {
            throw noSubject();
        }
        var table =
                switch (actor.group(1)) {
                    case "account" -> "account";
                    case "token" -> "system_token";
                    default -> "system_certificate";
                };
        return handle.createQuery("select party from " + table + " where id = :id")
                .bind("id", Long.parseLong(actor.group(2)))
                .mapTo(Integer.class)
                .findOne()
                .filter(party -> everything || party == caller.party().number())
                .orElseThrow(Mandates::noSubject);
    }

    private static InvalidValue noSubject() {
        return new InvalidValue("subject", "an account, token or certificate of your party, or unit:CODE");
    }

    private static String stored(String subject, Party party) {
        return subject.startsWith("unit:") ? "unit:" + party.code() + ":" + subject.substring(5) : subject;
    }

    private static String shown(String subject, Party party) {
        return subject.replace("unit:" + party.code() + ":", "unit:");
    }

    private static List<String> sorted(Set<String> words) {
        return words.stream().sorted().toList();
    }
}
