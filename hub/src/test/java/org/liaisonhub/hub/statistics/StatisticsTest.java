package org.liaisonhub.hub.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.liaisonhub.hub.access.Access;
import org.liaisonhub.hub.access.FixedAccess;
import org.liaisonhub.hub.access.policy.Caller;
import org.liaisonhub.hub.access.policy.Caller.Role;
import org.liaisonhub.hub.access.policy.Confidentiality;
import org.liaisonhub.hub.access.policy.Denied;
import org.liaisonhub.hub.access.policy.Mandate;
import org.liaisonhub.hub.access.policy.Operation;
import org.liaisonhub.hub.access.policy.Party;
import org.liaisonhub.hub.access.rules.Worlds;
import org.liaisonhub.hub.audit.AuditTrail;
import org.liaisonhub.hub.postgres.Postgres;
import org.liaisonhub.hub.postgres.TestPostgres;
import org.liaisonhub.hub.statistics.published.Edition;
import org.liaisonhub.hub.statistics.published.PublicTable;
import org.liaisonhub.standards.InvalidValue;

class StatisticsTest {
    private static final Filter MARCH = Filter.days(LocalDate.of(2026, 3, 1), LocalDate.of(2026, 3, 31));
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-04-10T12:00:00Z"), ZoneOffset.UTC);

    private final Postgres postgres = TestPostgres.fresh();
    private final AuditTrail audit = new AuditTrail(postgres.dataSource());
    private final Consultations consultations = new Consultations(audit);
    private final StatisticsFeed feed = new StatisticsFeed(postgres.dataSource());
    private final Access access = FixedAccess.of(world().policy().world(), france(Role.CHECKER), "lia_x", CLOCK);
    private final Statistics statistics = new Statistics(postgres.dataSource(), access, CLOCK, Edition.MONTHS);

    /** France has both databases, Kenya documents alone, the airline whatever is written; all may see statistics. */
    private static Worlds world() {
        return new Worlds()
                .agree(
                        "A",
                        Worlds.FRANCE,
                        Worlds.term("FRA", Worlds.NOMINAL, Operation.CHECK, Operation.STATISTICS),
                        Worlds.term("FRA", Worlds.DOCUMENTS, Operation.RECORD))
                .agree("B", Worlds.KENYA, Worlds.term("KEN", Worlds.DOCUMENTS, Operation.CHECK, Operation.STATISTICS))
                .agree(
                        "C",
                        Worlds.AIRLINE,
                        Worlds.term("AIR", Worlds.DOCUMENTS, Operation.CHECK, Operation.STATISTICS));
    }

    private static Caller caller(Party party, Role... roles) {
        return new Caller(party, "account-1", Caller.Kind.OFFICER, Set.of(roles));
    }

    private static Caller france(Role... roles) {
        return caller(Worlds.FRANCE, roles);
    }

    private static Caller kenya() {
        return caller(Worlds.KENYA, Role.CHECKER);
    }

    private static Caller secretariat() {
        return caller(Worlds.SECRETARIAT, Role.ADMINISTRATOR);
    }

    @AfterEach
    void close() {
        access.close();
        audit.close();
        postgres.close();
    }

    private List<Figures> figures(Caller caller, Filter filter, Dimension... by) {
        feed.catchUp();
        return statistics.figures(caller, filter, List.of(by));
    }

    @Test
    void partiesAreRankedWithTheirSharesOfficersApartFromSystems() {
        consultations.officer(1, "KEN", "account-5", Worlds.DOCUMENTS, "HIT");
        consultations.officer(2, "KEN", "account-5", Worlds.DOCUMENTS, "POSSIBLE");
        consultations.officer(2, "KEN", "account-6", Worlds.DOCUMENTS, "NO_RECORD");
        consultations.officer(2, "FRA", "account-7", Worlds.NOMINAL, "UNAVAILABLE");
        consultations.system(3, "FRA", "token-1", Worlds.NOMINAL, "NO_RECORD");

        var lines = figures(secretariat(), MARCH, Dimension.PARTY);

        assertThat(lines)
                .extracting(
                        line -> line.key(Dimension.PARTY),
                        Figures::automated,
                        Figures::consultations,
                        Figures::actors,
                        Figures::rank,
                        Figures::share)
                .containsExactly(
                        tuple("KEN", false, 3L, 2L, 1, 0.75),
                        tuple("FRA", false, 1L, 1L, 2, 0.25),
                        tuple("FRA", true, 1L, 1L, 1, 1.0));
        assertThat(lines.getFirst())
                .extracting(Figures::hits, Figures::possible, Figures::unavailable, Figures::verified)
                .containsExactly(1L, 1L, 0L, 0L);
        assertThat(lines.getFirst().median()).isBetween(1_000L, 1_415L);
    }

    @Test
    void equalsShareARank() {
        for (var party : List.of("AAA", "BBB", "CCC")) {
            consultations.officer(1, party, "account-" + party, Worlds.DOCUMENTS, "HIT");
        }
        consultations.officer(1, "CCC", "account-9", Worlds.DOCUMENTS, "HIT");

        assertThat(figures(secretariat(), MARCH, Dimension.PARTY))
                .extracting(Figures::rank)
                .containsExactly(1, 2, 2);
    }

    @Test
    void officersAreCountedOnceOverDaysAndDatabases() {
        for (int day = 1; day <= 3; day++) {
            consultations.ask(
                    day,
                    "FRA",
                    "account-1",
                    Map.of(Worlds.NOMINAL, "HIT", Worlds.DOCUMENTS, "HIT"),
                    false,
                    5,
                    Map.of());
        }
        consultations.officer(2, "FRA", "account-2", Worlds.NOMINAL, "HIT");

        assertThat(figures(secretariat(), MARCH)).singleElement().satisfies(line -> {
            assertThat(line.actors()).isEqualTo(2);
            assertThat(line.consultations()).isEqualTo(7);
        });
        assertThat(figures(secretariat(), MARCH, Dimension.DAY))
                .extracting(line -> line.key(Dimension.DAY), Figures::actors)
                .containsExactlyInAnyOrder(tuple("2026-03-01", 1L), tuple("2026-03-02", 2L), tuple("2026-03-03", 1L));
    }

    @Test
    void filtersNarrow() {
        consultations.some(80, 6);
        feed.catchUp();
        var all = statistics.figures(secretariat(), MARCH, List.of(Dimension.values()));

        var one = new Filter(
                LocalDate.of(2026, 3, 2),
                LocalDate.of(2026, 3, 2),
                "KEN",
                Worlds.NOMINAL,
                "border-check",
                "api",
                Optional.of(true));

        assertThat(statistics.figures(secretariat(), one, List.of(Dimension.values())))
                .extracting(Figures::consultations)
                .containsExactlyElementsOf(all.stream()
                        .filter(line -> line.automated()
                                && line.key(Dimension.PARTY).equals("KEN")
                                && line.key(Dimension.DATABASE).equals(Worlds.NOMINAL)
                                && line.key(Dimension.DAY).equals("2026-03-02"))
                        .map(Figures::consultations)
                        .toList())
                .hasSize(1);
    }

    @Test
    void periodsAreBoundedAndInOrder() {
        var day = LocalDate.of(2026, 3, 1);

        assertThatThrownBy(() -> Filter.days(day, day.minusDays(1))).isInstanceOf(InvalidValue.class);
        assertThatThrownBy(() -> Filter.days(day, day.plusDays(366))).isInstanceOf(InvalidValue.class);
        assertThat(Filter.days(day, day.plusDays(365)).to()).isEqualTo("2027-03-01");
    }

    /** The same questions in a hub where nothing happened but what the asker may see. */
    @Test
    void whatTheAskerMayNotSeeChangesNothing() {
        for (long seed = 1; seed <= 20; seed++) {
            consultations.officer(1, "KEN", "account-5", Worlds.DOCUMENTS, "HIT");
            consultations.hit(2, "FRA", Worlds.DOCUMENTS, "KEN");
            var twin = everythingThat(kenya());

            consultations.hidden(10, seed);
            var whole = everythingThat(kenya());

            assertThat(whole).isEqualTo(twin);
        }
    }

    private String everythingThat(Caller caller) {
        var seen = new StringBuilder();
        feed.catchUp();
        for (var by : List.of(
                List.<Dimension>of(),
                List.of(Dimension.PARTY),
                List.of(Dimension.DATABASE),
                List.of(Dimension.DAY, Dimension.PARTY),
                List.of(Dimension.values()))) {
            seen.append(statistics.figures(caller, MARCH, by)).append('\n');
        }
        for (var filter : List.of(
                MARCH,
                new Filter(MARCH.from(), MARCH.to(), "FRA", "", "", "", Optional.empty()),
                new Filter(MARCH.from(), MARCH.to(), "", Worlds.NOMINAL, "", "", Optional.empty()))) {
            seen.append(statistics.figures(caller, filter, List.of(Dimension.PARTY, Dimension.DATABASE)))
                    .append(statistics.ofOwnRecords(caller, filter))
                    .append('\n');
        }
        return seen.toString();
    }

    @Test
    void partySeesItsOwnFiguresInTheDatabasesOfItsRights() {
        consultations.some(60, 9);

        assertThat(figures(kenya(), MARCH, Dimension.PARTY, Dimension.DATABASE))
                .isNotEmpty()
                .allMatch(line -> line.key(Dimension.PARTY).equals("KEN")
                        && line.key(Dimension.DATABASE).equals(Worlds.DOCUMENTS));
        assertThat(figures(france(Role.DATA_PROTECTION_OFFICER), MARCH, Dimension.DATABASE))
                .extracting(line -> line.key(Dimension.DATABASE))
                .contains(Worlds.NOMINAL, Worlds.DOCUMENTS);
    }

    @Test
    void mandateTakesDatabasesAway() {
        consultations.some(60, 10);
        var mandate = new Mandate("", "", Set.of(Worlds.DOCUMENTS), Mandate.ALL, Confidentiality.OFFICIAL_USE);
        var narrowed = new Caller(Worlds.FRANCE, "account-2", Caller.Kind.OFFICER, Set.of(Role.CHECKER), mandate);

        assertThat(figures(narrowed, MARCH, Dimension.DATABASE))
                .extracting(line -> line.key(Dimension.DATABASE))
                .containsOnly(Worlds.DOCUMENTS);
    }

    @Test
    void ownerSeesWhoConsultedItsRecordsAndNobodyElses() {
        consultations.hit(1, "KEN", Worlds.DOCUMENTS, "FRA");
        consultations.hit(2, "KEN", Worlds.DOCUMENTS, "FRA");
        consultations.hit(2, "FRA", Worlds.DOCUMENTS, "KEN");
        feed.catchUp();

        assertThat(statistics.ofOwnRecords(france(Role.CHECKER), MARCH))
                .containsExactly(new Consulted("FRA", "KEN", Worlds.DOCUMENTS, false, 2, 2, 0));
        assertThat(statistics.ofOwnRecords(secretariat(), MARCH)).hasSize(2);
    }

    @Test
    void whoHasNoRoleOrIsAPrivateCheckerIsRefused() {
        for (var caller : List.of(
                caller(Worlds.KENYA), caller(Worlds.AIRLINE, Role.CHECKER), caller(Worlds.UNION, Role.CHECKER))) {
            assertThatThrownBy(() -> statistics.figures(caller, MARCH, List.of()))
                    .isInstanceOf(Denied.class);
            assertThatThrownBy(() -> statistics.ofOwnRecords(caller, MARCH)).isInstanceOf(Denied.class);
        }
    }

    @Test
    void publicEditionWithholdsWhatFewAskedAndWhatWouldGiveItAway() {
        for (int i = 0; i < 12; i++) {
            consultations.officer(1, "FRA", "account-" + i % 4, Worlds.DOCUMENTS, "HIT");
            consultations.officer(1, "FRA", "account-" + i % 2, Worlds.NOMINAL, "HIT");
            consultations.officer(1, "KEN", "account-1" + i % 4, Worlds.DOCUMENTS, "HIT");
            consultations.system(1, "KEN", "token-1", Worlds.DOCUMENTS, "HIT");
        }
        feed.catchUp();

        var published = statistics.published("2026-03");

        var officers = published.tables().getFirst();
        assertThat(officers.cells())
                .filteredOn(
                        cell -> cell.party().equals("FRA") && cell.database().equals(Worlds.NOMINAL))
                .singleElement()
                .matches(PublicTable.Cell::withheld);
        // Twelve consultations by two officers: the total of the database says the same, and the total of France less
        // its
        // documents would, so that one of them is withheld too.
        assertThat(officers.cells().stream().filter(PublicTable.Cell::withheld).count())
                .isGreaterThan(2);
        assertThat(published.tables().getLast().cells())
                .as("systems are no persons")
                .noneMatch(PublicTable.Cell::withheld);
    }

    @Test
    void publicPeriodsAreOverSinceADay() {
        var day = LocalDate.of(2026, 4, 1);

        assertThat(Edition.MONTHS.period("", day).name()).isEqualTo("2026-02");
        assertThat(Edition.MONTHS.period("", day.plusDays(1)).name()).isEqualTo("2026-03");
        assertThat(Edition.DAYS.period("", day).name()).isEqualTo("2026-03-30");
        assertThatThrownBy(() -> Edition.MONTHS.period("2026-03", day)).isInstanceOf(InvalidValue.class);
        assertThatThrownBy(() -> Edition.MONTHS.period("2026-03-01", day)).isInstanceOf(InvalidValue.class);
        assertThatThrownBy(() -> Edition.DAYS.period("2026-03", day)).isInstanceOf(InvalidValue.class);
        assertThatThrownBy(() -> Edition.DAYS.period("2026-03-31", day)).isInstanceOf(InvalidValue.class);
    }
}
