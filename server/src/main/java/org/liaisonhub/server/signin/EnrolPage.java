package org.liaisonhub.server.signin;

import java.util.List;
import org.liaisonhub.hub.access.secondfactor.SecondFactors.Enrolment;
import org.liaisonhub.server.console.Fault;
import org.liaisonhub.server.console.Frame;

/** The page on which a second factor is enrolled. */
public record EnrolPage(Frame frame, Enrolment enrolment, List<Fault> faults) {
    public EnrolPage {
        faults = List.copyOf(faults);
    }
}
