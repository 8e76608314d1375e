package org.liaisonhub.server.console.oversight;

import java.util.Arrays;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.liaisonhub.hub.access.Access;
import org.liaisonhub.hub.access.MemberStates;
import org.liaisonhub.hub.access.SignatureProofs.Verdict;
import org.liaisonhub.hub.access.bureaux.Bureau;
import org.liaisonhub.hub.access.bureaux.Bureaux;
import org.liaisonhub.hub.access.policy.Caller;
import org.liaisonhub.hub.access.policy.Party;
import org.liaisonhub.hub.agreements.AgreementOffice;
import org.liaisonhub.hub.agreements.AgreementView;

/** The lines of the page of parties. */
record PartyLines(Access access, AgreementOffice office, MemberStates members, Bureaux bureaux) {
    /** The parties by kind and code, with what the caller may see of each. */
    List<PartiesPage.Group> groups(Caller caller) {
        var parties = access.world().parties();
        var agreements = office.agreements().filed().list(caller);
        var states = members.all();
        var reached = bureaux.all();
        return Arrays.stream(Party.Kind.values())
                .map(kind -> new PartiesPage.Group(
                        kind,
                        parties.stream()
                                .filter(party -> party.kind() == kind)
                                .map(party -> line(
                                        party,
                                        states.getOrDefault(party.code(), new TreeSet<>()),
                                        agreements,
                                        party.number() == caller.party().number(),
                                        reached.get(party.code())))
                                .toList()))
                .filter(group -> !group.lines().isEmpty())
                .toList();
    }

    private static PartiesPage.Line line(
            Party party,
            SortedSet<String> states,
            List<AgreementView> agreements,
            boolean own,
            @Nullable Bureau bureau) {
        var taken = agreements.stream()
                .filter(view -> view.takes(party))
                .map(view -> new PartiesPage.Taken(
                        view.id(),
                        view.signatures().stream()
                                .anyMatch(one -> one.verdict() == Verdict.VALID
                                        && one.party().number() == party.number())))
                .toList();
        return new PartiesPage.Line(party.code(), party.name(), List.copyOf(states), taken, own, bureau);
    }
}
