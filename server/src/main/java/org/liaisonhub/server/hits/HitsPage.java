package org.liaisonhub.server.hits;

import java.util.List;
import org.liaisonhub.hub.hits.HitState;
import org.liaisonhub.server.console.Fault;
import org.liaisonhub.server.console.Frame;
import org.liaisonhub.server.console.oversight.Choice;

/**
 * Hits that wait for the verdict of the reader's party.
 *
 * @param before what this page comes behind; empty for the first
 * @param next what the next page comes behind; empty on the last
 * @param given number of the record whose hit just got its verdict; empty otherwise
 */
public record HitsPage(Frame frame, List<Row> rows, String before, String next, String given, List<Fault> faults) {
    public HitsPage {
        rows = List.copyOf(rows);
        faults = List.copyOf(faults);
    }

    /**
     * One hit.
     *
     * @param database title
     * @param party name of the party that asked
     * @param late whether the time is over by which the owner should have answered
     * @param verdict as chosen before, when it was refused
     * @param reason as typed before, when it was refused
     */
    public record Row(
            String check,
            long record,
            String database,
            String party,
            String at,
            String result,
            String verifyBy,
            boolean late,
            String verdict,
            String reason) {
        /** Names its row and, with a word before it, its fields. */
        public String id() {
            return check + "-" + record;
        }
    }

    /** What the owner can say. */
    public List<Choice> verdicts() {
        return HitState.verdicts().stream()
                .map(one -> new Choice(one.name(), frame.words().text("hit-state." + one)))
                .toList();
    }

    /** What is wrong with a field; empty when nothing is. */
    public String fault(String field) {
        return Fault.of(faults, field);
    }
}
