package org.liaisonhub.hub.measures;

import java.util.List;
import org.liaisonhub.hub.access.policy.Caller;
import org.liaisonhub.hub.agreements.AgreementLife.Effect;
import org.liaisonhub.hub.measures.InterimMeasure.Kind;
import org.liaisonhub.standards.InvalidValue;

/**
 * The measure that suspends an agreement, for those who know the agreement and not the number of the measure. A change
 * returns when every node alive decides by it. Thread-safe.
 */
public final class AgreementSuspension {
    private final Measures measures;

    AgreementSuspension(Measures measures) {
        this.measures = measures;
    }

    /** From now on no version of it grants anything, anywhere. */
    public Effect suspend(Caller caller, String agreement, String reason) {
        var taken = measures.suspendAgreement(caller, agreement, reason);
        return new Effect("SUSPENDED", false, taken.behind());
    }

    /** Asks to lift the suspension, or agrees to what another officer has asked. */
    public Effect lift(Caller caller, String agreement, String reason) {
        var measure = measures.list(caller).stream()
                .filter(one -> one.kind() == Kind.AGREEMENT && one.inForce())
                .filter(one -> one.target().equals(agreement))
                .findFirst()
                .orElseThrow(() -> new InvalidValue("agreement", "one that is suspended"));
        if (measure.liftAskedBy() == null) {
            measures.askToLift(caller, measure.number(), reason);
            return new Effect("SUSPENDED", true, List.of());
        }
        var lifted = measures.lift(caller, measure.number(), reason);
        return new Effect("OPEN", false, lifted.behind());
    }
}
