package org.liaisonhub.hub.access.rules;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.liaisonhub.hub.access.policy.Agreement;
import org.liaisonhub.hub.access.policy.Audience;
import org.liaisonhub.hub.access.policy.Caller;
import org.liaisonhub.hub.access.policy.Confidentiality;
import org.liaisonhub.hub.access.policy.Decision;
import org.liaisonhub.hub.access.policy.Disclosure;
import org.liaisonhub.hub.access.policy.Opening;
import org.liaisonhub.hub.access.policy.Operation;
import org.liaisonhub.hub.access.policy.Party;
import org.liaisonhub.hub.access.policy.Request;
import org.liaisonhub.hub.access.policy.Step.Rule;
import org.liaisonhub.hub.access.policy.Term;

/** One walk through the rules, for a decision and for its explanation alike, so that the two cannot differ. */
final class Evaluation {
    private final World world;
    private final Lookups lookups;
    private final Caller caller;
    private final Request request;
    private final LocalDate day;
    private final Trace trace;

    Evaluation(World world, Lookups lookups, Caller caller, Request request, LocalDate day, Trace trace) {
        this.world = world;
        this.lookups = lookups;
        this.caller = caller;
        this.request = request;
        this.day = day;
        this.trace = trace;
    }

    /** Whether party, role and mandate allow the operation at all; else the reason why not. */
    String refusal() {
        var party = caller.party();
        if (!step(Rule.PARTY_KNOWN, world.parties().contains(party), party.code())
                || !step(
                        Rule.PARTY_NOT_SUSPENDED,
                        !world.measures().contains(new Measure.PartySuspended(party.number())),
                        party.code())) {
            return Decision.NOT_GRANTED;
        }
        if (!step(
                        Rule.ROLE,
                        Roles.cover(caller, request.operation()),
                        request.operation().word())
                || !step(
                        Rule.MANDATE,
                        caller.mandate().allowsOperation(request.operation()),
                        request.operation().word())) {
            return Decision.ROLE_MISSING;
        }
        return "";
    }

    /** Whether the caller's party holds the office; for operations that are offices. */
    boolean holdsOffice() {
        boolean holds = request.database().isEmpty()
                && (request.operation() != Operation.ADMINISTER
                        || caller.party().kind() == Party.Kind.SECRETARIAT);
        return step(Rule.OFFICE, holds, caller.party().code());
    }

    /** Every term that opens something to the caller. */
    List<Opening> openings() {
        var openings = new ArrayList<Opening>();
        boolean asksPurpose =
                request.operation().needsPurpose() && !request.purpose().isEmpty();
        if (asksPurpose
                && !step(
                        Rule.PURPOSE_KNOWN,
                        world.purposes().purposes().contains(request.purpose()),
                        request.purpose())) {
            return openings;
        }
        for (var agreement : world.agreements()) {
            if (stands(agreement)) {
                for (var term : agreement.terms()) {
                    open(agreement, term, asksPurpose, openings);
                }
            }
        }
        return openings;
    }

    private boolean stands(Agreement agreement) {
        return step(
                        Rule.AGREEMENT_SIGNED_BY_PARTY,
                        agreement.signatories().contains(caller.party().number()),
                        agreement,
                        "",
                        caller.party().code())
                && step(
                        Rule.AGREEMENT_IN_FORCE,
                        agreement.isInForce(day),
                        agreement,
                        "",
                        agreement.state().name())
                && step(
                        Rule.AGREEMENT_NOT_SUSPENDED,
                        !world.measures().contains(new Measure.AgreementSuspended(agreement.id())),
                        agreement,
                        "",
                        "");
    }

    private void open(Agreement agreement, Term term, boolean asksPurpose, List<Opening> openings) {
        boolean applies = step(Rule.TERM_FOR_PARTY, term.isFor(caller.party()), agreement, term.article(), "")
                && step(
                        Rule.TERM_OPERATION,
                        term.operations().contains(request.operation()) && isForKind(),
                        agreement,
                        term.article(),
                        request.operation().word())
                && (!asksPurpose
                        || step(
                                Rule.TERM_PURPOSE,
                                term.purposes().contains(request.purpose()),
                                agreement,
                                term.article(),
                                request.purpose()));
        if (!applies) {
            return;
        }
        if (!request.operation().needsDatabase()) {
            openings.add(opening(agreement, term, Opening.NO_DATABASE));
            return;
        }
        for (var database : databases(term)) {
            var number = world.databases().get(database);
            boolean allowed = number != null
                    && mandateCovers(database, agreement, term)
                    && (!asksPurpose
                            || step(
                                    Rule.PURPOSE_MATRIX,
                                    world.purposes().allows(request.purpose(), database, request.operation()),
                                    agreement,
                                    term.article(),
                                    database))
                    && step(
                            Rule.RIGHT_NOT_SUSPENDED,
                            !world.measures()
                                    .contains(new Measure.RightSuspended(
                                            caller.party().number(), database)),
                            agreement,
                            term.article(),
                            database);
            if (step(Rule.DATABASE_OPENED, allowed, agreement, term.article(), database) && number != null) {
                openings.add(opening(agreement, term, number));
            }
        }
    }

    /** Told only where it takes the database away: most callers have no mandate to speak of. */
    private boolean mandateCovers(String database, Agreement agreement, Term term) {
        return caller.mandate().allowsDatabase(database)
                || step(Rule.MANDATE, false, agreement, term.article(), database);
    }

    /** A private checker may check, and nothing else, whatever was signed. */
    private boolean isForKind() {
        return caller.party().kind() != Party.Kind.CHECKER || request.operation() == Operation.CHECK;
    }

    private Set<String> databases(Term term) {
        if (request.database().isEmpty()) {
            return new TreeSet<>(term.databases());
        }
        return term.databases().contains(request.database()) ? Set.of(request.database()) : Set.of();
    }

    private Opening opening(Agreement agreement, Term term, int database) {
        boolean checker = caller.party().kind() == Party.Kind.CHECKER;
        var narrowed = checker
                ? new Term(
                        term.article(),
                        term.to(),
                        term.databases(),
                        term.operations(),
                        term.purposes(),
                        Confidentiality.OFFICIAL_USE,
                        new Disclosure.HitOnly(),
                        Set.of(Term.TRAVEL_DOCUMENTS))
                : term;
        return new Opening(
                agreement.name(),
                narrowed,
                database,
                narrowed.ceiling().and(caller.mandate().clearance()),
                narrowed.disclosure());
    }

    /** Says that no term at all opens what is asked for; a term that names another database only is no step. */
    void nothingOpens() {
        step(Rule.DATABASE_OPENED, false, request.database());
    }

    /** Whether records of that audience may be seen through the openings. */
    boolean sees(Audience audience, List<Opening> openings) {
        int party = caller.party().number();
        var level = audience.level();
        boolean opened = openings.stream().anyMatch(opening -> opening.database() == audience.database());
        if (!opened || !step(Rule.CLEARANCE, caller.mandate().clearance().covers(level), level.word())) {
            return false;
        }
        if (step(Rule.OWN_RECORD, audience.owner() == party, "")) {
            return true;
        }
        var owner = lookups.code(audience.owner());
        // Looked at once before; told again only where it is missing, so that no refusal is without its reason.
        boolean purposeNamed =
                !request.operation().needsPurpose() || !request.purpose().isEmpty();
        return (purposeNamed || step(Rule.PURPOSE_KNOWN, false, ""))
                && step(
                        Rule.OWNER_NOT_SUSPENDED,
                        !world.measures().contains(new Measure.PartySuspended(audience.owner())),
                        owner)
                && step(Rule.CEILING, openings.stream().anyMatch(opening -> opening.opens(audience)), level.word())
                && step(Rule.NOT_EXCLUDED_BY_RECORD, !audience.excluded().contains(party), owner)
                && step(Rule.NOT_EXCLUDED_BY_OWNER, !lookups.restricted(audience, party), owner)
                && world.members().getOrDefault(party, Set.of()).stream()
                        .allMatch(member -> step(
                                Rule.NO_MEMBER_EXCLUDED,
                                !audience.excluded().contains(member) && !lookups.restricted(audience, member),
                                lookups.code(member)));
    }

    private boolean step(Rule rule, boolean passed, String about) {
        return trace.step(rule, passed, "", "", about);
    }

    private boolean step(Rule rule, boolean passed, Agreement agreement, String article, String about) {
        return trace.step(rule, passed, agreement.name(), article, about);
    }
}
