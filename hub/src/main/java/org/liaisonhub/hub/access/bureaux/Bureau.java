package org.liaisonhub.hub.access.bureaux;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.liaisonhub.hub.access.Newcomer;
import org.liaisonhub.standards.InvalidValue;

/**
 * The office that answers for a party; an office and no person, since everybody who takes part may read it.
 *
 * @param name as the office calls itself
 * @param telephone in the international form of ITU-T E.123, with a plus first; empty for none
 * @param email empty for none
 */
public record Bureau(String name, String telephone, String email) {
    private static final Pattern TELEPHONE = Pattern.compile("\\+[0-9](?:[ -]?[0-9]){5,19}");
    private static final Pattern EMAIL =
            Pattern.compile("[A-Za-z0-9.!#$%&'*+/=?^_`{|}~-]{1,64}@[A-Za-z0-9](?:[A-Za-z0-9.-]{0,250}[A-Za-z0-9])?");

    /** What breaks a rule, in the order of the fields; empty when nothing does. */
    public List<InvalidValue> faults() {
        var faults = new ArrayList<InvalidValue>();
        Newcomer.faultOfName(name).ifPresent(faults::add);
        if (!telephone.isEmpty() && !TELEPHONE.matcher(telephone).matches()) {
            faults.add(new InvalidValue("telephone", "international, as +41 22 555 01 00"));
        }
        if (!email.isEmpty() && !EMAIL.matcher(email).matches()) {
            faults.add(new InvalidValue("email", "an address, as duty@bureau.example"));
        }
        if (telephone.isEmpty() && email.isEmpty()) {
            faults.add(new InvalidValue("telephone", "a telephone or an email, so that the office can be reached"));
        }
        return faults;
    }
}
