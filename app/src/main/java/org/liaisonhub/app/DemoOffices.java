package org.liaisonhub.app;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.liaisonhub.hub.Hub;
import org.liaisonhub.hub.access.bureaux.Bureau;
import org.liaisonhub.hub.access.policy.Caller.Role;
import org.liaisonhub.hub.access.policy.Confidentiality;
import org.liaisonhub.hub.access.policy.Mandate;
import org.liaisonhub.hub.access.policy.Party;

/** Who holds an office in the demo, and a unit at the border of the first member. */
final class DemoOffices {
    private static final String UNIT = "PORT";
    private static final String CHANNEL = "border-control";

    private final Hub hub;

    DemoOffices(Hub hub) {
        this.hub = hub;
    }

    /** An officer and what the office is for. */
    record Office(String officer, String what) {}

    /** Two of the secretariat, since it takes two to lift a measure, one who protects data, and a chief of the first member. */
    List<Office> make(DemoWorld.SignIn first) {
        var secretariat = hub.parties().find("SEC").orElseThrow();
        var offices = new ArrayList<Office>();
        for (var name : List.of("secretariat-1", "secretariat-2")) {
            officer(name, secretariat, Role.ADMINISTRATOR);
            offices.add(new Office(name, "administers the hub: agreements, measures, mandates, people"));
        }
        officer("protector", secretariat, Role.DATA_PROTECTION_OFFICER);
        offices.add(new Office("protector", "searches the audit, asks why"));
        var party = first.party();
        var chief = "chief-" + party.code().toLowerCase(Locale.ROOT);
        officer(chief, party, Role.PARTY_ADMINISTRATOR);
        offices.add(new Office(chief, "administers " + party.name() + ": mandates, units, people, signatures"));
        bureaux();
        unit(first, chief);
        return offices;
    }

    /** Each country is reached by a number of the range that stands in films and belongs to nobody. */
    private void bureaux() {
        var by = hub.signIn().accounts().find("secretariat-1").orElseThrow().caller();
        int number = 0;
        for (var party : hub.parties().list()) {
            if (party.kind() == Party.Kind.COUNTRY) {
                var name = "National Central Bureau, " + party.name();
                var telephone = String.format(Locale.ROOT, "+44 20 7946 0%03d", number++);
                var email = "duty@" + party.code().toLowerCase(Locale.ROOT) + ".bureau.example";
                hub.bureaux().set(by, party.code(), new Bureau(name, telephone, email));
            }
        }
    }

    private void officer(String name, Party party, Role role) {
        hub.signIn().accounts().create(name, "Officer " + name, party, EnumSet.of(role), DemoWorld.PASSWORD);
    }

    /** The member's border system belongs to the unit, which checks and does nothing else. */
    private void unit(DemoWorld.SignIn first, String chief) {
        var by = hub.signIn().accounts().find(chief).orElseThrow().caller();
        var system = hub.access().authenticate(first.token()).orElseThrow().actor();
        var checks = Set.of("check");
        hub.mandates().set(by, "unit:" + UNIT, new Mandate("", "", Mandate.ALL, checks, Confidentiality.OFFICIAL_USE));
        hub.mandates().set(by, system, new Mandate(UNIT, CHANNEL, Mandate.ALL, checks, Confidentiality.OFFICIAL_USE));
    }
}
