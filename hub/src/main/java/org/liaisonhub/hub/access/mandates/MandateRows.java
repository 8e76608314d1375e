package org.liaisonhub.hub.access.mandates;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jdbi.v3.core.Handle;
import org.liaisonhub.hub.access.AccessRows;
import org.liaisonhub.hub.access.mandates.Mandates.Given;
import org.liaisonhub.hub.access.mandates.Mandates.Holder;
import org.liaisonhub.hub.access.policy.Caller;
import org.liaisonhub.hub.access.policy.Mandate;
import org.liaisonhub.hub.access.policy.Party;

/** What is read of mandates, and how they are written down. */
final class MandateRows {
    private MandateRows() {}

    static List<Given> given(Handle handle, Party party) {
        return handle.createQuery("""
                        select subject, unit, channel, databases, operations, clearance from mandate
                         where party = :party order by subject""")
                .bind("party", party.number())
                .map((row, _) -> new Given(shown(row.getString("subject"), party), AccessRows.mandate(row)))
                .list();
    }

    /** Units, then officers, then systems; those who cannot sign in any more are left out. */
    static List<Holder> holders(Handle handle, Party party, Instant now, UnaryOperator<Caller> mandated) {
        var units = given(handle, party).stream()
                .filter(one -> one.subject().startsWith("unit:"))
                .map(one -> new Holder(
                        one.subject(),
                        one.subject().substring("unit:".length()),
                        Optional.of(one.mandate()),
                        one.mandate()));
        var others = handle.createQuery("""
                        select s.subject, s.name, s.roles, m.subject is not null as given,
                               m.unit, m.channel, m.databases, m.operations, m.clearance
                          from (select 1 as sort, id, 'account-' || id as subject, display_name as name, roles
                                  from account where party = :party and disabled_at is null
                                union all
                                select 2, id, 'certificate-' || id, label, roles from system_certificate
                                 where party = :party and revoked_at is null and expires_at > :now
                                union all
                                select 3, id, 'token-' || id, label, roles from system_token
                                 where party = :party and revoked_at is null and expires_at > :now) s
                          left join mandate m on m.subject = s.subject
                         order by s.sort, s.id""")
                .bind("party", party.number())
                .bind("now", now.atOffset(ZoneOffset.UTC))
                .map((row, _) -> holder(row, party, mandated))
                .list();
        return Stream.concat(units, others.stream()).toList();
    }

    private static Holder holder(ResultSet row, Party party, UnaryOperator<Caller> mandated) throws SQLException {
        var subject = row.getString("subject");
        var kind = subject.startsWith("account-") ? Caller.Kind.OFFICER : Caller.Kind.SYSTEM;
        var given = row.getBoolean("given") ? Optional.of(AccessRows.mandate(row)) : Optional.<Mandate>empty();
        var now = mandated.apply(new Caller(party, subject, kind, AccessRows.roles(row)));
        return new Holder(subject, row.getString("name"), given, now.mandate());
    }

    /** Instead of the one before. */
    static void give(Handle handle, String subject, int party, Mandate mandate, String by, Instant now) {
        handle.createUpdate("""
                        insert into mandate
                               (subject, party, unit, channel, databases, operations, clearance, set_by, set_at)
                        values (:subject, :party, :unit, :channel, :databases, :operations, :clearance, :by, :now)
                        on conflict (subject) do update set unit = :unit, channel = :channel,
                               databases = :databases, operations = :operations, clearance = :clearance,
                               set_by = :by, set_at = :now""")
                .bind("subject", subject)
                .bind("party", party)
                .bind("unit", mandate.unit())
                .bind("channel", mandate.channel())
                .bindArray("databases", String.class, sorted(mandate.databases()))
                .bindArray("operations", String.class, sorted(mandate.operations()))
                .bind("clearance", AccessRows.number(mandate.clearance()))
                .bind("by", by)
                .bind("now", now.atOffset(ZoneOffset.UTC))
                .execute();
    }

    private static List<String> sorted(Collection<String> words) {
        return words.stream().sorted().toList();
    }

    /** Whether somebody's mandate lies within that of the unit. */
    static boolean peopled(Handle handle, Party party, String unit) {
        return handle.createQuery("select exists (select 1 from mandate where party = :party and unit = :unit)")
                .bind("party", party.number())
                .bind("unit", unit)
                .mapTo(Boolean.class)
                .one();
    }

    /** Codes of units are each party's own. */
    static String stored(String subject, Party party) {
        return subject.startsWith("unit:") ? "unit:" + party.code() + ":" + subject.substring(5) : subject;
    }

    private static String shown(String subject, Party party) {
        return subject.replace("unit:" + party.code() + ":", "unit:");
    }

    /** For the audit, as JSON: words and codes that were held against what the hub knows, so nothing is to be escaped. */
    static String detail(Mandate mandate) {
        return "{\"unit\":\"%s\",\"channel\":\"%s\",\"databases\":[%s],\"operations\":[%s],\"clearance\":\"%s\"}"
                .formatted(
                        mandate.unit(),
                        mandate.channel(),
                        quoted(mandate.databases()),
                        quoted(mandate.operations()),
                        mandate.clearance().word());
    }

    private static String quoted(Collection<String> words) {
        return words.stream().sorted().map(word -> "\"" + word + "\"").collect(Collectors.joining(","));
    }
}
