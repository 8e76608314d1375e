package org.liaisonhub.hub.hits;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.EnumSet;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.JdbiException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.liaisonhub.hub.access.policy.Caller;
import org.liaisonhub.hub.access.policy.Operation;
import org.liaisonhub.hub.access.policy.Party;
import org.liaisonhub.hub.audit.AuditUnavailable;
import org.liaisonhub.hub.checks.CheckingHub;
import org.liaisonhub.hub.checks.Questions;

/** A verdict and its audit entry: both are there, or neither. */
class OneTransactionTest {
    private static final String DATABASE = "stolen-travel-documents";
    private static final String STOLEN = """
            {"document-number": "L898902C3", "issuing-country": "UTO", "document-type": "P", "fraud-type": "STOLEN"}""";

    private final CheckingHub hub = new CheckingHub();
    private final Jdbi jdbi = Jdbi.create(hub.postgres.dataSource());
    private final Hits hits = new Hits(hub.postgres.dataSource(), hub.definitions, hub.access, hub.audit, hub.clock);
    private final Caller owner = hub.join("UTO", Party.Kind.COUNTRY);
    private final Caller border = hub.join("FRA", Party.Kind.COUNTRY);
    private long stolen;
    private String check = "";

    @BeforeEach
    void meetARecord() throws InterruptedException {
        hub.agreements.grant(owner.party(), DATABASE, EnumSet.of(Operation.RECORD));
        hub.agreements.grant(border.party(), DATABASE, EnumSet.of(Operation.CHECK));
        stolen = hub.put(owner, DATABASE, "", STOLEN);
        check = hub.ask(border, Questions.zone(Questions.TD3)).checkId();
    }

    @AfterEach
    void close() {
        hub.close();
    }

    private void give() {
        hits.give(owner, check, stolen, "POSITIVE_ID", "the document was seen");
    }

    private int count(String sql) {
        return jdbi.withHandle(handle -> handle.select(sql).mapTo(Integer.class).one());
    }

    private int given() {
        return count("select count(*) from hit_verdict");
    }

    private int entries() {
        return count("select count(*) from audit where operation = 'HIT_VERDICT'");
    }

    @Test
    void verdictLeavesOneEntry() {
        give();

        assertThat(given()).isEqualTo(1);
        assertThat(entries()).isEqualTo(1);
    }

    @Test
    void whatCannotBeAuditedIsNotGiven() {
        hub.audit.close();

        assertThatThrownBy(this::give).isInstanceOf(AuditUnavailable.class);

        assertThat(given()).isZero();
    }

    @Test
    void whatIsNotGivenLeavesNoEntry() {
        jdbi.useHandle(handle -> {
            handle.execute("create function broken() returns trigger language plpgsql as "
                    + "'begin raise exception ''broken''; end'");
            // At the commit, when the entry of the audit is written already.
            handle.execute("create constraint trigger broken after insert on hit_verdict "
                    + "deferrable initially deferred for each row execute function broken()");
        });

        assertThatThrownBy(this::give).isInstanceOf(JdbiException.class);

        assertThat(entries()).isZero();
    }
}
