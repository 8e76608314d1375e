package org.liaisonhub.hub.statistics;

import java.util.Optional;
import java.util.Set;
import org.jdbi.v3.core.Handle;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * Which checks count as verified: those of which an owner said that a record of its own is about the one who was checked. A
 * check counts once in a database, however many records are verified, from the day on which it was made.
 */
final class VerifiedChecks {
    private static final JsonMapper JSON = new JsonMapper();
    private static final String POSITIVE = "POSITIVE_ID";
    private static final Set<String> VERDICTS = Set.of(POSITIVE, "NEGATIVE_ID", "RECORD_INVALID");

    private static final String COUNT =
            "select count(*) from consultation_verified where check_id = ? and database = ?";
    private static final String ADD = """
            insert into consultation_verified (check_id, database, record) values (?, ?, ?) on conflict do nothing""";
    private static final String TAKE_AWAY =
            "delete from consultation_verified where check_id = ? and database = ? and record = ?";

    private VerifiedChecks() {}

    /** What an entry says of a verdict that was given, on one record of a check. */
    record Verdict(String check, String database, long record, boolean positive) {
        /** Empty for entries of refusals, and of verdicts that changed nothing. */
        static Optional<Verdict> of(String subject, String outcome, String detail) {
            if (!VERDICTS.contains(outcome)) {
                return Optional.empty();
            }
            try {
                var tree = JSON.readTree(detail);
                return Optional.of(new Verdict(
                        tree.path("check").asString(""),
                        tree.path("database").asString(""),
                        Long.parseLong(subject),
                        outcome.equals(POSITIVE)));
            } catch (JacksonException | NumberFormatException unreadable) {
                return Optional.empty();
            }
        }
    }

    /** Adds to the fold what the verdict changes, in the order in which verdicts were given. */
    static void fold(Handle handle, Verdict verdict, Fold fold) {
        boolean before = isVerified(handle, verdict);
        handle.execute(verdict.positive() ? ADD : TAKE_AWAY, verdict.check(), verdict.database(), verdict.record());
        boolean after = isVerified(handle, verdict);
        if (before != after) {
            consultation(handle, verdict).ifPresent(check -> fold.verify(check, verdict.database(), after ? 1 : -1));
        }
    }

    private static boolean isVerified(Handle handle, Verdict verdict) {
        return handle.select(COUNT, verdict.check(), verdict.database())
                        .mapTo(Integer.class)
                        .one()
                > 0;
    }

    /** The check as it was counted; one that was only sent again, or found nothing when it counted, is not verified. */
    private static Optional<CheckFact> consultation(Handle handle, Verdict verdict) {
        return handle.select("""
                        select at, party, actor, purpose, detail from audit
                         where id = ? and operation = 'CHECK' order by seq""", verdict.check()).map((row, _) -> CheckFact.of(row)).stream()
                .filter(fact -> fact.met(verdict.database()))
                .findFirst();
    }
}
