package org.liaisonhub.hub.access.rules;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.liaisonhub.hub.access.policy.Agreement;
import org.liaisonhub.hub.access.policy.Audience;
import org.liaisonhub.hub.access.policy.Caller;
import org.liaisonhub.hub.access.policy.Confidentiality;
import org.liaisonhub.hub.access.policy.Disclosure;
import org.liaisonhub.hub.access.policy.Operation;
import org.liaisonhub.hub.access.policy.Party;
import org.liaisonhub.hub.access.policy.Request;
import org.liaisonhub.hub.access.policy.Term;

/**
 * The decision once more, written as the rules are told and not as {@link Evaluation} walks them: first every single
 * right that somebody has is listed, then it is looked which of them cover the record. Slow, and shares no code with it.
 */
final class ReferenceEvaluator {
    /** One right of one party in one database, by one term. */
    private record Right(Term term, String agreement, String database) {}

    /** What the reference says: the open databases, the audiences seen, and per audience what may be told. */
    record Verdict(boolean permitted, String reason, Set<Integer> databases, Set<String> seen) {}

    private final World world;
    private final Caller caller;
    private final Request request;
    private final LocalDate day;

    ReferenceEvaluator(World world, Caller caller, Request request, LocalDate day) {
        this.world = world;
        this.caller = caller;
        this.request = request;
        this.day = day;
    }

    Verdict verdict() {
        if (suspended(caller.party().number()) || !world.parties().contains(caller.party())) {
            return refused("not-granted");
        }
        var words = caller.mandate().operations();
        boolean office = Set.of(Operation.ADMINISTER, Operation.ADMINISTER_PARTY, Operation.AUDIT)
                .contains(request.operation());
        if (!mayByRole() || (!office && !words.contains("*") && !words.contains(wordOf(request.operation())))) {
            return refused("role-missing");
        }
        if (office) {
            boolean may = request.database().isEmpty()
                    && (request.operation() != Operation.ADMINISTER
                            || caller.party().kind() == Party.Kind.SECRETARIAT);
            return may ? new Verdict(true, "", Set.of(), Set.of()) : refused("not-granted");
        }
        var rights = rights();
        if (rights.isEmpty()) {
            return refused("not-granted");
        }
        var databases = new TreeSet<Integer>();
        rights.stream()
                .map(right -> world.databases().get(right.database))
                .filter(Objects::nonNull)
                .forEach(databases::add);
        var seen = new TreeSet<String>();
        for (var audience : world.audiences()) {
            told(audience, rights).ifPresent(told -> seen.add(audience.number() + " " + told));
        }
        return new Verdict(true, "", databases, seen);
    }

    private static Verdict refused(String reason) {
        return new Verdict(false, reason, Set.of(), Set.of());
    }

    private List<Right> rights() {
        boolean looksAtOthers =
                Set.of("check", "read", "subscribe", "analysis", "export").contains(wordOf(request.operation()));
        boolean outside = Set.of("message", "library", "analysis", "statistics").contains(wordOf(request.operation()));
        var code = caller.party().code();
        var kind =
                switch (caller.party().kind()) {
                    case COUNTRY -> "members";
                    case ORGANISATION -> "partners";
                    case SECRETARIAT -> "secretariat";
                    case CHECKER -> "checkers";
                };
        return world.agreements().stream()
                .filter(one -> one.state() == Agreement.State.SIGNED)
                .filter(one -> one.signatories().contains(caller.party().number()))
                .filter(one -> one.from().toEpochDay() <= day.toEpochDay())
                .filter(one -> one.until() == null || one.until().toEpochDay() >= day.toEpochDay())
                .filter(one -> !world.measures().contains(new Measure.AgreementSuspended(one.id())))
                .flatMap(one -> one.terms().stream()
                        .filter(term -> term.to().contains(code) || term.to().contains(kind))
                        .filter(term -> term.operations().contains(request.operation()))
                        .filter(term -> !looksAtOthers
                                || request.purpose().isEmpty()
                                || (world.purposes().allowed().containsKey(request.purpose())
                                        && term.purposes().contains(request.purpose())))
                        .flatMap(term -> outside
                                ? Stream.of(new Right(term, one.name(), ""))
                                : term.databases().stream().map(database -> new Right(term, one.name(), database))))
                .filter(_ -> !kind.equals("checkers") || request.operation() == Operation.CHECK)
                .filter(right -> outside || opens(right.database, looksAtOthers))
                .toList();
    }

    private boolean opens(String database, boolean looksAtOthers) {
        var mandate = caller.mandate().databases();
        var allowed = looksAtOthers && !request.purpose().isEmpty()
                ? world.purposes()
                        .allowed()
                        .getOrDefault(request.purpose(), Map.of())
                        .getOrDefault(wordOf(request.operation()), Set.of())
                : Set.of("*");
        return world.databases().containsKey(database)
                && (request.database().isEmpty() || request.database().equals(database))
                && (mandate.contains("*") || mandate.contains(database))
                && (allowed.contains("*") || allowed.contains(database))
                && !world.measures()
                        .contains(new Measure.RightSuspended(caller.party().number(), database));
    }

    /** What may be told of records of that audience; empty when they are not seen. */
    private Optional<String> told(Audience audience, List<Right> rights) {
        var here = rights.stream()
                .filter(right -> Objects.equals(world.databases().get(right.database), audience.database()))
                .toList();
        int level = rank(audience.level());
        if (here.isEmpty() || rank(caller.mandate().clearance()) < level) {
            return Optional.empty();
        }
        if (audience.owner() == caller.party().number()) {
            return Optional.of("all");
        }
        boolean checker = caller.party().kind() == Party.Kind.CHECKER;
        var high = here.stream()
                .filter(right -> (checker ? 0 : rank(right.term.ceiling())) >= level)
                .toList();
        boolean nameless = request.purpose().isEmpty()
                && Set.of("check", "read", "subscribe", "analysis", "export").contains(wordOf(request.operation()));
        var barred = new HashSet<>(world.members().getOrDefault(caller.party().number(), Set.of()));
        barred.add(caller.party().number());
        var kept = new HashSet<>(audience.excluded());
        world.restrictions().stream()
                .filter(one -> one.owner() == audience.owner())
                .filter(one -> one.database() < 0 || one.database() == audience.database())
                .forEach(one -> kept.add(one.excluded()));
        kept.retainAll(barred);
        if (high.isEmpty() || nameless || !kept.isEmpty() || suspended(audience.owner())) {
            return Optional.empty();
        }
        if (checker) {
            return Optional.of("hit");
        }
        if (high.stream().anyMatch(right -> right.term.disclosure() instanceof Disclosure.Full)) {
            return Optional.of("all");
        }
        var fields = new TreeSet<String>();
        boolean some = false;
        for (var right : high) {
            if (right.term.disclosure() instanceof Disclosure.Fields(var shown)) {
                fields.addAll(shown);
                some = true;
            }
        }
        return Optional.of(some ? "fields " + fields : "hit");
    }

    private static int rank(Confidentiality level) {
        return List.of(Confidentiality.OFFICIAL_USE, Confidentiality.RESTRICTED, Confidentiality.CONFIDENTIAL)
                .indexOf(level);
    }

    private boolean suspended(int party) {
        return world.measures().contains(new Measure.PartySuspended(party));
    }

    private boolean mayByRole() {
        var roles = new HashSet<String>();
        caller.roles().forEach(role -> roles.add(role.name()));
        return switch (request.operation()) {
            case CHECK, SUBSCRIBE, ANALYSIS -> roles.contains("CHECKER");
            case READ_RECORD, MESSAGE, LIBRARY, EXPORT -> roles.contains("CHECKER") || roles.contains("RECORDER");
            case RECORD -> roles.contains("RECORDER");
            case IMPORT -> roles.contains("RECORDER") || roles.contains("ADMINISTRATOR");
            case STATISTICS -> !roles.isEmpty();
            case ADMINISTER -> roles.contains("ADMINISTRATOR");
            case ADMINISTER_PARTY -> roles.contains("ADMINISTRATOR") || roles.contains("PARTY_ADMINISTRATOR");
            case AUDIT -> roles.contains("DATA_PROTECTION_OFFICER");
        };
    }

    private static String wordOf(Operation operation) {
        return switch (operation) {
            case CHECK -> "check";
            case READ_RECORD -> "read";
            case RECORD, IMPORT -> "record";
            case SUBSCRIBE -> "subscribe";
            case MESSAGE -> "message";
            case LIBRARY -> "library";
            case ANALYSIS -> "analysis";
            case STATISTICS -> "statistics";
            case EXPORT -> "export";
            case ADMINISTER, ADMINISTER_PARTY, AUDIT -> "";
        };
    }
}
