package org.liaisonhub.hub.hits;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.liaisonhub.hub.access.policy.Caller;
import org.liaisonhub.hub.access.policy.Denied;
import org.liaisonhub.hub.access.policy.Operation;
import org.liaisonhub.hub.access.policy.Party;
import org.liaisonhub.hub.agreements.TestAgreements.Extent;
import org.liaisonhub.hub.checks.CheckingHub;
import org.liaisonhub.hub.checks.Questions;
import org.liaisonhub.hub.statistics.Dimension;
import org.liaisonhub.hub.statistics.Figures;
import org.liaisonhub.hub.statistics.Filter;
import org.liaisonhub.hub.statistics.Statistics;
import org.liaisonhub.hub.statistics.StatisticsFeed;
import org.liaisonhub.hub.statistics.published.Edition;

/** What whoever asked learns of verdicts, and what the statistics count of them. */
class VerdictsTest {
    private static final String NOMINAL = "nominal";
    private static final String WANTED = """
            {"person-status": "WANTED", "purpose": "ARREST-SEARCH", "names": [{"family": "ERIKSSON", "given": "ANNA MARIA"}],
             "dates-of-birth": ["1974-08-12"], "nationalities": ["UTO"], "sex": "F"}""";

    private final CheckingHub hub = new CheckingHub();
    private final Hits hits = new Hits(hub.postgres.dataSource(), hub.definitions, hub.access, hub.audit, hub.clock);
    private final Caller utopia = hub.join("UTO", Party.Kind.COUNTRY);
    private final Caller france = hub.join("FRA", Party.Kind.COUNTRY);
    private long wanted;

    @BeforeEach
    void recordAPerson() {
        hub.agreements.grant(utopia.party(), NOMINAL, EnumSet.of(Operation.CHECK, Operation.RECORD));
        hub.agreements.grant(
                france.party(), NOMINAL, EnumSet.of(Operation.CHECK, Operation.RECORD, Operation.STATISTICS));
        wanted = hub.put(utopia, NOMINAL, "case-1", WANTED);
    }

    @AfterEach
    void close() {
        hub.close();
    }

    private String check(Caller caller) throws InterruptedException {
        return hub.ask(caller, Questions.zone(Questions.TD3)).checkId();
    }

    @Test
    void recordThatIsKeptFromTheAskerSinceThenIsAbsentWithItsVerdict() throws InterruptedException {
        var check = check(france);
        hits.give(utopia, check, wanted, "POSITIVE_ID", "prints");

        hub.records.store(utopia, NOMINAL, "case-1", CheckingHub.json(WANTED), List.of("FRA"));

        assertThat(hits.verdicts(france, check))
                .hasValueSatisfying(all -> assertThat(all).isEmpty());
    }

    @Test
    void recordThatItsOwnerWithdrewIsAbsentWithItsVerdictButCanStillGetOne() throws InterruptedException {
        var check = check(france);
        hub.records.withdraw(utopia, wanted, "arrested");

        hits.give(utopia, check, wanted, "RECORD_INVALID", "should have been withdrawn in May");

        assertThat(hits.open(utopia, "", 10).hits()).isEmpty();
        assertThat(hits.verdicts(france, check))
                .hasValueSatisfying(all -> assertThat(all).isEmpty());
    }

    @Test
    void whoWasToldOnlyThatThereIsOneLearnsOfNoRecord() throws InterruptedException {
        var partner = hub.join("NHCU", Party.Kind.ORGANISATION);
        hub.agreements.grant(partner.party(), NOMINAL, EnumSet.of(Operation.CHECK), Extent.HIT_ONLY);
        var check = check(partner);
        hits.give(utopia, check, wanted, "POSITIVE_ID", "prints");
        // Not even when the agreement tells more now than it did then.
        hub.agreements.grant(partner.party(), NOMINAL, EnumSet.of(Operation.CHECK));

        assertThat(hits.verdicts(partner, check))
                .hasValueSatisfying(all -> assertThat(all).isEmpty());
        assertThat(hits.verdicts(partner, check(partner)).orElseThrow()).hasSize(1);
    }

    @Test
    void checkOfAnotherPartyIsAsAbsentAsNone() throws InterruptedException {
        var check = check(france);

        assertThat(hits.verdicts(utopia, check)).isEmpty();
        assertThat(hits.verdicts(france, "no-check")).isEmpty();
        assertThat(hits.verdicts(france, "no\0check")).isEmpty();
    }

    @Test
    void verdictOnAHitOfTheOwnPartyIsNotAsked() throws InterruptedException {
        var own = check(utopia);

        assertThatThrownBy(() -> hits.give(utopia, own, wanted, "POSITIVE_ID", "prints"))
                .isInstanceOf(Denied.class);
        assertThat(hits.verdicts(utopia, own))
                .hasValueSatisfying(all -> assertThat(all).isEmpty());
    }

    @Test
    void whoDoesNotCheckReadsNoVerdict() throws InterruptedException {
        var check = check(france);
        var recorder = new Caller(france.party(), "account-2", Caller.Kind.OFFICER, Set.of(Caller.Role.RECORDER));

        assertThatThrownBy(() -> hits.verdicts(recorder, check)).isInstanceOf(Denied.class);
    }

    @Test
    void verifiedHitsAreCountedWithTheChecksOfWhoeverAsked() throws InterruptedException {
        var second = hub.put(utopia, NOMINAL, "case-2", WANTED);
        var check = check(france);

        assertThat(verified()).isZero();
        hits.give(utopia, check, wanted, "POSITIVE_ID", "prints");
        hits.give(utopia, check, second, "POSITIVE_ID", "prints");
        assertThat(verified()).as("one check in one database").isEqualTo(1);
        hits.give(utopia, check, wanted, "NEGATIVE_ID", "prints, compared again");
        assertThat(verified()).isEqualTo(1);
        hits.give(utopia, check, second, "RECORD_INVALID", "out of date");
        assertThat(verified()).isZero();
    }

    private long verified() {
        try (var feed = new StatisticsFeed(hub.postgres.dataSource())) {
            feed.start();
            feed.catchUp();
        }
        var statistics = new Statistics(hub.postgres.dataSource(), hub.access, hub.clock, Edition.MONTHS);
        var today = LocalDate.ofInstant(hub.clock.instant(), ZoneOffset.UTC);
        var lines = statistics.figures(france, Filter.days(today.minusDays(1), today), List.of(Dimension.DATABASE));
        assertThat(lines).extracting(Figures::hits).containsExactly(1L);
        return lines.getFirst().verified();
    }
}
