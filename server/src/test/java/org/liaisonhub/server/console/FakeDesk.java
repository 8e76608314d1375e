package org.liaisonhub.server.console;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Supplier;
import org.liaisonhub.hub.access.bureaux.Bureau;
import org.liaisonhub.hub.access.policy.Caller;
import org.liaisonhub.hub.access.policy.Party;
import org.liaisonhub.hub.checks.Answer;
import org.liaisonhub.hub.checks.Question;
import org.liaisonhub.hub.records.OwnedRecord;
import org.liaisonhub.hub.records.Status;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** A hub that gives the answer it was told to give, remembers what it was asked, and holds one record. */
final class FakeDesk implements Desk {
    static final long RECORD = 4711;

    final List<Question> asked = new CopyOnWriteArrayList<>();
    volatile Supplier<Answer> answer = SampleAnswers::clear;

    @Override
    public Answer check(Caller caller, Question question) {
        asked.add(question);
        return answer.get();
    }

    @Override
    public List<OwnedRecord> versions(Caller caller, long id, String purpose) {
        return List.of(version(1), version(2));
    }

    @Override
    public Optional<OwnedRecord> read(Caller caller, long id, String purpose) {
        return id == RECORD ? Optional.of(version(2)) : Optional.empty();
    }

    @Override
    public Map<String, Bureau> bureaux() {
        return Map.of(
                "UTO", new Bureau("National Central Bureau of Utopia", "+44 20 7946 0018", "duty@bureau.example"));
    }

    private static OwnedRecord version(int number) {
        var raw = (ObjectNode) JsonMapper.shared().readTree("""
                {"person-status": "WANTED", "purpose": "ARREST_SEARCH", "dates-of-birth": ["1974-08-12"],
                 "names": [{"family": "Eriksson", "given": "Anna Maria"}, {"full": "إريكسون آنا"}],
                 "requested-action": "ARREST", "warnings": ["ARMED"],
                 "facts": "kept from this page", "remarks": ["<script>alert(1)</script>"]}""");
        var content = SampleDefinitions.NOMINAL.normalise(raw);
        return new OwnedRecord(
                RECORD,
                SampleDefinitions.NOMINAL,
                new Party(7, "UTO", "Utopia", Party.Kind.COUNTRY),
                "K-1",
                number,
                Status.ACTIVE,
                0,
                number,
                Instant.parse("2026-01-05T08:00:00Z"),
                Instant.parse("2026-01-05T08:00:00Z").plusSeconds(86_400L * number),
                null,
                null,
                content);
    }
}
