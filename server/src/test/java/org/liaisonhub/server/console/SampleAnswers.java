package org.liaisonhub.server.console;

import java.time.Instant;
import java.util.List;
import org.liaisonhub.hub.checks.Answer;
import org.liaisonhub.hub.checks.Answer.DatabaseAnswer;
import org.liaisonhub.hub.checks.Answer.FoundRecord;
import org.liaisonhub.hub.checks.Answer.ZoneFault;
import org.liaisonhub.hub.checks.Result;
import org.liaisonhub.matching.names.PersonName;
import org.liaisonhub.matching.persons.Evidence;
import org.liaisonhub.matching.persons.Person;
import org.liaisonhub.matching.persons.PersonMatcher;
import org.liaisonhub.matching.persons.PreparedPerson;
import org.liaisonhub.matching.persons.Sex;

/** Answers about a person who does not exist: the specimen of ICAO Doc 9303. */
final class SampleAnswers {
    static final String SPECIMEN = """
            P<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<<<<<<<<<
            L898902C36UTO7408122F1204159ZE184226B<<<<<10""";

    private static final PersonMatcher MATCHER = new PersonMatcher();

    private SampleAnswers() {}

    /** Evidence on two names, explained. */
    static Evidence name(String asked, String recorded) {
        return MATCHER.explain(person(asked), person(recorded)).evidence().getFirst();
    }

    private static PreparedPerson person(String name) {
        return MATCHER.prepare(
                new Person(List.of(PersonName.of(name)), List.of(), Sex.UNSPECIFIED, List.of(), List.of()));
    }

    static Answer hit() {
        var person = new FoundRecord(
                4711,
                3,
                "UTO",
                "Utopia",
                "mrz[0]",
                Result.HIT,
                0.998,
                "ERIKSSON, Anna Maria, born 1974-08-12",
                "Arrest with a view to extradition, after the owner has verified",
                List.of("ARMED", "ESCAPE_RISK"),
                List.of(
                        name("ERIKSSON, ANNA MARIA", "Эриксон, Анна").withWithout(0.02),
                        new Evidence("date-of-birth", "SAME_DAY", "1974-08-12", "1974-08-12", 7.1, 0.71),
                        new Evidence("sex", "EQUAL", "FEMALE", "FEMALE", 0.6, 0.997),
                        new Evidence("nationality", "DIFFERENT", "UTO", "XXA", -1.4, 0.999)));
        return answer(
                Result.HIT,
                List.of(
                        new DatabaseAnswer(
                                "nominal", "Wanted, missing, suspected and dead persons", Result.HIT, List.of(person)),
                        new DatabaseAnswer(
                                "stolen-travel-documents", "Stolen travel documents", Result.NO_RECORD, List.of()),
                        new DatabaseAnswer("un-sanctions", "United Nations sanctions", Result.NO_RECORD, List.of())),
                List.of());
    }

    static Answer possible() {
        var record = new FoundRecord(
                52,
                1,
                "UNO",
                "<b>United</b> Nations",
                "persons[0]",
                Result.POSSIBLE,
                0.64,
                "إريكسون آنا",
                "",
                List.of(),
                List.of(name("Abdul Rahman Hasan Eriksson", "حسن عبد الرحمن المصري")
                        .withWithout(0.07)));
        return answer(
                Result.POSSIBLE,
                List.of(
                        new DatabaseAnswer(
                                "nominal", "Wanted, missing, suspected and dead persons", Result.NO_RECORD, List.of()),
                        new DatabaseAnswer(
                                "un-sanctions", "United Nations sanctions", Result.POSSIBLE, List.of(record))),
                List.of(new ZoneFault(0, "documentNumber", "wrong-check-digit")));
    }

    static Answer clear() {
        return answer(
                Result.NO_RECORD,
                List.of(
                        new DatabaseAnswer(
                                "nominal", "Wanted, missing, suspected and dead persons", Result.NO_RECORD, List.of()),
                        new DatabaseAnswer(
                                "stolen-travel-documents", "Stolen travel documents", Result.NO_RECORD, List.of())),
                List.of());
    }

    static Answer partlyUnavailable() {
        return answer(
                Result.UNAVAILABLE,
                List.of(
                        new DatabaseAnswer(
                                "nominal", "Wanted, missing, suspected and dead persons", Result.NO_RECORD, List.of()),
                        new DatabaseAnswer(
                                "stolen-travel-documents", "Stolen travel documents", Result.UNAVAILABLE, List.of())),
                List.of());
    }

    static Answer answer(Result result, List<DatabaseAnswer> databases, List<ZoneFault> faults) {
        return new Answer(
                "c-0193-77",
                Instant.parse("2026-03-01T12:03:04Z"),
                result,
                databases,
                faults,
                List.of(),
                "person-1",
                "balanced",
                List.of("MEMBERSHIP@1"),
                12);
    }
}
