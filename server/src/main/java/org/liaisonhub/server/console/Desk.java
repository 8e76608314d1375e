package org.liaisonhub.server.console;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.liaisonhub.hub.access.bureaux.Bureau;
import org.liaisonhub.hub.access.bureaux.Bureaux;
import org.liaisonhub.hub.access.policy.Caller;
import org.liaisonhub.hub.checks.Answer;
import org.liaisonhub.hub.checks.Checks;
import org.liaisonhub.hub.checks.Question;
import org.liaisonhub.hub.records.OwnedRecord;
import org.liaisonhub.hub.records.Records;

/** What the pages ask of the hub; nothing else of it is within their reach. */
public interface Desk {
    /** As {@link Checks#check}. */
    Answer check(Caller caller, Question question);

    /** All versions of a record, oldest first; empty when it is absent or withheld. */
    List<OwnedRecord> versions(Caller caller, long id, String purpose);

    /** The record as it stands; empty when it is absent or withheld. */
    Optional<OwnedRecord> read(Caller caller, long id, String purpose);

    /** How bureaux are reached, by code of the party; parties that have not said it are left out. */
    Map<String, Bureau> bureaux();

    /** The hub itself. */
    static Desk of(Checks checks, Records records, Bureaux bureaux) {
        return new Desk() {
            @Override
            public Answer check(Caller caller, Question question) {
                return checks.check(caller, question);
            }

            @Override
            public List<OwnedRecord> versions(Caller caller, long id, String purpose) {
                return records.versions(caller, id, purpose);
            }

            @Override
            public Optional<OwnedRecord> read(Caller caller, long id, String purpose) {
                return records.read(caller, id, purpose);
            }

            @Override
            public Map<String, Bureau> bureaux() {
                return bureaux.all();
            }
        };
    }
}
