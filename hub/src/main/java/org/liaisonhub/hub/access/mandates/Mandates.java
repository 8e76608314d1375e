package org.liaisonhub.hub.access.mandates;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import javax.sql.DataSource;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.liaisonhub.hub.access.Access;
import org.liaisonhub.hub.access.CallerTrail;
import org.liaisonhub.hub.access.policy.Caller;
import org.liaisonhub.hub.access.policy.Decision;
import org.liaisonhub.hub.access.policy.Denied;
import org.liaisonhub.hub.access.policy.Mandate;
import org.liaisonhub.hub.access.policy.Operation;
import org.liaisonhub.hub.access.policy.Party;
import org.liaisonhub.hub.access.policy.Request;
import org.liaisonhub.hub.audit.AuditTrail;
import org.liaisonhub.standards.InvalidValue;

/**
 * Mandates of officers ({@code account-17}), systems ({@code token-3}, {@code certificate-5}) and units
 * ({@code unit:BORDER}). A party's administrator gives no more than its own; the hub's administrators give what they see
 * fit, for example its first clearances to a party's administrator. A change holds at once. Thread-safe.
 */
public final class Mandates {
    /** What is to be given goes beyond what its giver has. */
    public static final String MORE_THAN_OWN = "more-than-own";

    private static final Pattern ACTOR = Pattern.compile("(account|token|certificate)-([0-9]{1,18})");

    private final Jdbi jdbi;
    private final Access access;
    private final CallerTrail trail;
    private final Clock clock;

    public Mandates(DataSource database, Access access, AuditTrail audit, Clock clock) {
        this.jdbi = Jdbi.create(database);
        this.access = access;
        this.trail = new CallerTrail(audit, clock);
        this.clock = clock;
    }

    /** Whose mandate it is, as {@link #set} names it. */
    public record Given(String subject, Mandate mandate) {}

    /**
     * Somebody who can have a mandate.
     *
     * @param subject as {@link #set} names it
     * @param name of the officer or the system; the code of the unit
     * @param given what was given; empty when nothing was
     * @param inEffect what holds, within that of the unit
     */
    public record Holder(String subject, String name, Optional<Mandate> given, Mandate inEffect) {
        /** A unit to which nothing was given yet; empty when {@code subject} is no name of a unit. */
        public static Optional<Holder> newUnit(String subject) {
            return Optional.of(subject)
                    .filter(MandateRules::isUnit)
                    .map(unit -> new Holder(unit, unit.substring("unit:".length()), Optional.empty(), Mandate.WHOLE));
        }

        public boolean isUnit() {
            return subject.startsWith("unit:");
        }
    }

    /**
     * The mandates that the caller's own party has given.
     *
     * @throws Denied when the caller does not administer its party
     */
    public List<Given> list(Caller caller) {
        return list(caller, caller.party());
    }

    /**
     * The same of any party.
     *
     * @throws Denied when the caller does not administer that party
     */
    public List<Given> list(Caller caller, Party party) {
        trail.require(caller, "LIST_MANDATES", "", () -> permit(caller, party));
        return jdbi.withHandle(handle -> MandateRows.given(handle, party));
    }

    /**
     * Everybody of a party who can have a mandate, with the one that holds: its units, then its officers, then its systems.
     *
     * @throws Denied when the caller does not administer that party
     */
    public List<Holder> holders(Caller caller, Party party) {
        trail.require(caller, "LIST_MANDATES", "", () -> permit(caller, party));
        return jdbi.withHandle(handle -> MandateRows.holders(handle, party, clock.instant(), access::mandated));
    }

    /** What the caller may give at most; empty for the administrators of the hub, who may give anything. */
    public Optional<Mandate> most(Caller caller) {
        return administersHub(caller)
                ? Optional.empty()
                : Optional.of(access.mandated(caller).mandate());
    }

    /** Gives a mandate to somebody of the caller's own party, or of any party when the caller administers the hub. */
    public void set(Caller caller, String subject, Mandate mandate) {
        set(caller, caller.party(), subject, mandate);
    }

    /**
     * Gives a mandate instead of the one before.
     *
     * @param party whose unit it is; other subjects are of their own party, which the caller must administer
     * @param subject an account, token or certificate by its name in the audit, or {@code unit:CODE}
     * @throws InvalidValue when there is no such subject, or a word of the mandate is not known
     * @throws Denied {@value #MORE_THAN_OWN} when the mandate has what the giver's has not
     */
    public void set(Caller caller, Party party, String subject, Mandate mandate) {
        trail.require(caller, "MANDATE", named(subject), () -> {
            permit(caller, party);
            MandateRules.requireKnown(mandate, access.world().databases().keySet());
            requireOwn(caller, mandate);
        });
        jdbi.useTransaction(handle -> {
            int holder = party(handle, caller, party, subject);
            MandateRows.give(
                    handle, MandateRows.stored(subject, party), holder, mandate, caller.actor(), clock.instant());
            trail.append(handle, caller, "MANDATE", subject, "DONE", MandateRows.detail(mandate));
        });
        access.reload();
    }

    /**
     * Takes a mandate away. Its holder has then what somebody has to whom none was given: all of the party's rights,
     * cleared for official use. So nobody takes away who has less than that. A unit ends.
     *
     * @throws InvalidValue when there is no such mandate, or people and systems are in the unit still
     * @throws Denied {@value #MORE_THAN_OWN} when the caller has less than the holder would have
     */
    public void takeAway(Caller caller, Party party, String subject) {
        boolean unit = MandateRules.isUnit(subject);
        trail.require(caller, "MANDATE_TAKEN", named(subject), () -> {
            permit(caller, party);
            if (!unit) {
                requireOwn(caller, Mandate.WHOLE);
            }
        });
        jdbi.useTransaction(handle -> {
            int holder = party(handle, caller, party, subject);
            if (unit && MandateRows.peopled(handle, party, subject.substring("unit:".length()))) {
                throw new InvalidValue("subject", "a unit in which nobody is any more");
            }
            int taken = handle.execute(
                    "delete from mandate where subject = ? and party = ?", MandateRows.stored(subject, party), holder);
            if (taken == 0) {
                throw new InvalidValue("subject", "one to whom a mandate was given");
            }
            trail.append(handle, caller, "MANDATE_TAKEN", subject, "DONE", "{}");
        });
        access.reload();
    }

    /**
     * Gives a newcomer the part of its rights that whoever lets it in has, when that is less than all of the party's:
     * nobody passes on what is not one's own by inviting somebody. Inside the transaction that takes the newcomer in.
     */
    public static void inherit(Handle handle, Caller by, Party party, String subject, Instant now) {
        boolean everything =
                by.party().kind() == Party.Kind.SECRETARIAT && by.roles().contains(Caller.Role.ADMINISTRATOR);
        if (!everything && !Mandate.WHOLE.isWithin(by.mandate())) {
            var part = by.mandate().within(Mandate.WHOLE);
            var given = new Mandate(part.unit(), "", part.databases(), part.operations(), part.clearance());
            MandateRows.give(handle, subject, party.number(), given, by.actor(), now);
        }
    }

    /** What somebody typed stands in no entry unless it has the form of a name that the hub gives. */
    private static String named(String subject) {
        return MandateRules.isUnit(subject) || ACTOR.matcher(subject).matches() ? subject : "";
    }

    private void permit(Caller caller, Party party) {
        access.decide(caller, Request.everywhere(Operation.ADMINISTER_PARTY, ""))
                .require();
        if (party.number() != caller.party().number() && !administersHub(caller)) {
            throw new Denied(Decision.NOT_GRANTED);
        }
    }

    private boolean administersHub(Caller caller) {
        return access.decide(caller, Request.everywhere(Operation.ADMINISTER, "")) instanceof Decision.Permit;
    }

    private void requireOwn(Caller caller, Mandate mandate) {
        if (most(caller).filter(own -> !mandate.isWithin(own)).isPresent()) {
            throw new Denied(MORE_THAN_OWN);
        }
    }

    /** The party of a subject; one that the caller does not administer is as absent. */
    private int party(Handle handle, Caller caller, Party party, String subject) {
        if (MandateRules.isUnit(subject)) {
            return party.number();
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
                .filter(holder -> holder == party.number() || administersHub(caller))
                .orElseThrow(Mandates::noSubject);
    }

    private static InvalidValue noSubject() {
        return new InvalidValue("subject", "an account, token or certificate of your party, or unit:CODE");
    }
}
