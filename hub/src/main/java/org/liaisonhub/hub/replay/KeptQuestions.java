package org.liaisonhub.hub.replay;

import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import javax.sql.DataSource;
import org.liaisonhub.hub.audit.AuditUnavailable;
import org.liaisonhub.hub.audit.SealedQuestion;
import org.liaisonhub.hub.checks.Question;
import org.liaisonhub.hub.checks.QuestionKeeper;
import org.liaisonhub.hub.checks.Result;
import tools.jackson.databind.json.JsonMapper;

/** The questions that are kept, and the end of their retention. Thread-safe. */
public final class KeptQuestions implements QuestionKeeper {
    private static final JsonMapper JSON = new JsonMapper();

    private final DataSource database;
    private final QuestionKey key;
    private final QuestionRetention retention;
    private final Clock clock;

    public KeptQuestions(DataSource database, QuestionKey key, QuestionRetention retention, Clock clock) {
        this.database = database;
        this.key = key;
        this.retention = retention;
        this.clock = clock;
    }

    @Override
    public SealedQuestion seal(String checkId, Question question, Instant at, Result result) {
        var keep =
                switch (result) {
                    case HIT, POSSIBLE -> retention.matched();
                    case NO_RECORD, UNAVAILABLE -> retention.otherwise();
                };
        return new SealedQuestion(at.plus(keep), key.seal(checkId, JSON.writeValueAsBytes(question)));
    }

    /**
     * What the entry of that number answered; empty when it was not kept or has been deleted.
     *
     * @throws org.liaisonhub.standards.InvalidValue if it was sealed under another key
     */
    Optional<Question> find(long number, String checkId) {
        try (var connection = database.getConnection();
                var query = connection.prepareStatement("select sealed from audit_question where seq = ?")) {
            connection.setAutoCommit(true);
            query.setLong(1, number);
            try (var row = query.executeQuery()) {
                return row.next()
                        ? Optional.of(JSON.readValue(key.open(checkId, row.getBytes(1)), Question.class))
                        : Optional.empty();
            }
        } catch (SQLException broken) {
            throw new AuditUnavailable("the kept questions cannot be read", broken);
        }
    }

    /** Deletes what was asked in the check of that id, before its time; returns how many questions that were. */
    public int forget(String checkId) {
        return delete("seq in (select seq from audit where id = ?)", checkId);
    }

    /** Deletes what has been kept long enough; returns how many. To be run at least daily. */
    public int forgetExpired() {
        return delete("keep_until <= ?", clock.instant().atOffset(ZoneOffset.UTC));
    }

    private int delete(String condition, Object value) {
        try (var connection = database.getConnection();
                var delete = connection.prepareStatement("delete from audit_question where " + condition)) {
            connection.setAutoCommit(true);
            delete.setObject(1, value);
            return delete.executeUpdate();
        } catch (SQLException broken) {
            throw new AuditUnavailable("the kept questions cannot be deleted", broken);
        }
    }
}
