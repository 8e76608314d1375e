package org.liaisonhub.hub.measures;

import org.liaisonhub.hub.access.Access;
import org.liaisonhub.hub.access.policy.Caller;
import org.liaisonhub.hub.agreements.AgreementLife;
import org.liaisonhub.hub.agreements.AgreementLife.Effect;
import org.liaisonhub.hub.measures.InterimMeasure.Kind;
import org.liaisonhub.standards.InvalidValue;

/**
 * The measure that suspends an agreement, for those who know the agreement and not the number of the measure. A change
 * returns when every node alive decides by it. Thread-safe.
 */
public final class AgreementSuspension {
    private final Measures measures;
    private final Access access;

    AgreementSuspension(Measures measures, Access access) {
        this.measures = measures;
        this.access = access;
    }

    /** From now on no version of it grants anything, anywhere. */
    public Effect suspend(Caller caller, String agreement, String reason) {
        measures.suspendAgreement(caller, agreement, reason);
        return effect("SUSPENDED", false);
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
            return effect("SUSPENDED", true);
        }
        measures.lift(caller, measure.number(), reason);
        return effect("OPEN", false);
    }

    private Effect effect(String state, boolean waitsForSecond) {
        return new Effect(state, waitsForSecond, access.reloadEverywhere(AgreementLife.EVERYWHERE));
    }
}
