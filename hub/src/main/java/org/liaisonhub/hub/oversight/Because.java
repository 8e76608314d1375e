package org.liaisonhub.hub.oversight;

import java.util.List;
import org.liaisonhub.hub.access.policy.Step;

/**
 * A decision and every step to it.
 *
 * @param steps without agreements that the party has not signed, but for the secretariat
 * @param decidedBy of the steps those that made it: of a permit the articles that grant it, of a refusal the rules that
 *     did not pass
 */
public record Because(boolean permitted, List<Step> steps, List<Step> decidedBy) {
    public Because {
        steps = List.copyOf(steps);
        decidedBy = List.copyOf(decidedBy);
    }

    static Because of(boolean permitted, List<Step> steps) {
        return new Because(
                permitted,
                steps,
                steps.stream()
                        .filter(step -> permitted ? grants(step, steps) : refuses(step))
                        .distinct()
                        .toList());
    }

    /** A database that a term opens; where no databases are asked about, the last look at a term; else an office. */
    private static boolean grants(Step step, List<Step> steps) {
        if (!step.passed()) {
            return false;
        }
        return switch (step.rule()) {
            case DATABASE_OPENED, OFFICE -> true;
            case TERM_OPERATION -> steps.stream().noneMatch(one -> one.rule() == Step.Rule.DATABASE_OPENED);
            default -> false;
        };
    }

    /** That a record is another's refuses nothing, and what others have signed is no reason of this party. */
    private static boolean refuses(Step step) {
        return !step.passed()
                && step.rule() != Step.Rule.OWN_RECORD
                && step.rule() != Step.Rule.AGREEMENT_SIGNED_BY_PARTY;
    }
}
