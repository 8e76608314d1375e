package org.liaisonhub.server.console.oversight;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.liaisonhub.hub.access.Newcomer;
import org.liaisonhub.hub.access.bureaux.Bureau;
import org.liaisonhub.hub.access.policy.Party;
import org.liaisonhub.server.console.Fault;
import org.liaisonhub.server.console.Frame;

/**
 * Who takes part, and what the reader's party keeps from whom.
 *
 * @param kept what the own party keeps from others; empty for readers who do not manage it
 * @param databases to choose for a restriction
 * @param others parties to choose for a restriction
 * @param manages whether the reader changes the restrictions of the own party
 * @param administers whether the reader takes parties in, renames them and changes the member states of organisations
 * @param joining what was typed of a party that is to be taken in
 * @param joined the party that was just taken in; null otherwise
 */
public record PartiesPage(
        Frame frame,
        List<Group> groups,
        List<Kept> kept,
        List<Choice> databases,
        List<Choice> others,
        boolean manages,
        boolean administers,
        Newcomer joining,
        @Nullable Party joined,
        List<Fault> faults) {
    public PartiesPage {
        groups = List.copyOf(groups);
        kept = List.copyOf(kept);
        databases = List.copyOf(databases);
        others = List.copyOf(others);
        faults = List.copyOf(faults);
    }

    /** The kinds of party that may join. */
    public List<Choice> kinds() {
        return Newcomer.kinds().stream()
                .map(kind -> new Choice(kind, frame.words().text("parties.kind." + kind)))
                .toList();
    }

    /** The parties of one kind, by code. */
    public record Group(Party.Kind kind, List<Line> lines) {
        public Group {
            lines = List.copyOf(lines);
        }
    }

    /**
     * One party.
     *
     * @param members codes of the member states of an organisation
     * @param agreements that it takes, of those that the reader may see
     * @param own whether it is the reader's
     * @param bureau null when the party has not said how it is reached
     */
    public record Line(
            String code,
            String name,
            List<String> members,
            List<Taken> agreements,
            boolean own,
            @Nullable Bureau bureau) {
        public Line {
            members = List.copyOf(members);
            agreements = List.copyOf(agreements);
        }
    }

    /**
     * An agreement that a party takes.
     *
     * @param signed whether the party's signature stands under its newest version
     */
    public record Taken(String id, boolean signed) {}

    /**
     * One restriction of the own party.
     *
     * @param database code; empty for all
     * @param title of the database; empty for all
     * @param since day, in UTC
     */
    public record Kept(String database, String title, String excluded, String since) {}

    /** What is wrong with a field; empty when nothing is. */
    public String fault(String field) {
        return Fault.of(faults, field);
    }
}
