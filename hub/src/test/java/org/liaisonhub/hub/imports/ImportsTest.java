package org.liaisonhub.hub.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.liaisonhub.hub.access.Access;
import org.liaisonhub.hub.access.Parties;
import org.liaisonhub.hub.access.policy.Party;
import org.liaisonhub.hub.audit.AuditTrail;
import org.liaisonhub.hub.imports.ImportRequest.Source;
import org.liaisonhub.hub.imports.ImportSummary.Counts;
import org.liaisonhub.hub.imports.ImportSummary.Withdrawals;
import org.liaisonhub.hub.postgres.Postgres;
import org.liaisonhub.hub.postgres.TestPostgres;
import org.liaisonhub.hub.records.BulkRecording;
import org.liaisonhub.hub.records.ChangeFeed;
import org.liaisonhub.hub.records.OwnedRecord;
import org.liaisonhub.hub.records.Status;
import org.liaisonhub.hub.records.databases.Definitions;
import org.liaisonhub.standards.InvalidValue;

final class ImportsTest {
    private static final Definitions DEFINITIONS = Definitions.standard();

    @TempDir
    Path folder;

    private final Clock clock = Clock.systemUTC();
    private final Postgres postgres = TestPostgres.fresh();
    private final Access access = new Access(postgres.dataSource(), DEFINITIONS.numbers(), clock);
    private final Parties parties = new Parties(postgres.dataSource(), access);
    private final AuditTrail audit = new AuditTrail(postgres.dataSource());
    private final ChangeFeed feed = new ChangeFeed(postgres.dataSource(), DEFINITIONS);
    private final Imports imports =
            new Imports(DEFINITIONS, parties, new BulkRecording(postgres.dataSource(), clock), audit, clock);

    @AfterEach
    void close() {
        audit.close();
        access.close();
        postgres.close();
    }

    @Test
    void theUnListBecomesRecordsOnce() {
        parties.create("UNSC", "United Nations Security Council", Party.Kind.ORGANISATION);
        var request = request(new Source.UnSecurityCouncil(resource("lists/un-list.xml")), "un-sanctions", "UNSC");

        var first = imports.run(request, progress -> {});
        var second = imports.run(request, progress -> {});

        assertThat(first.counts()).isEqualTo(new Counts(2, 2, 2, 0, 0, 0));
        assertThat(second.counts()).isEqualTo(new Counts(2, 2, 0, 0, 2, 0));
        assertThat(feed.after(0, 10))
                .extracting(OwnedRecord::sourceKey)
                .containsExactlyInAnyOrder("EXi.001", "EXe.001");
    }

    @Test
    void aNewerListIsADelta() throws IOException {
        parties.create("UNSC", "United Nations Security Council", Party.Kind.ORGANISATION);
        String list = Files.readString(resource("lists/un-list.xml"));
        Path newer = Files.writeString(
                folder.resolve("newer.xml"),
                list.replace("<GENDER>Female</GENDER>", "").replaceFirst("(?s)<ENTITY>.*</ENTITY>", ""));
        imports.run(
                request(new Source.UnSecurityCouncil(resource("lists/un-list.xml")), "un-sanctions", "UNSC"),
                progress -> {});

        var summary = imports.run(request(new Source.UnSecurityCouncil(newer), "un-sanctions", "UNSC"), progress -> {});

        assertThat(summary.counts()).isEqualTo(new Counts(1, 1, 0, 1, 0, 0));
        assertThat(summary.withdrawals()).isEqualTo(new Withdrawals.Withdrawn(1));
        assertThat(feed.after(2, 10))
                .extracting(OwnedRecord::sourceKey, OwnedRecord::status)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("EXi.001", Status.ACTIVE),
                        org.assertj.core.groups.Tuple.tuple("EXe.001", Status.WITHDRAWN));
    }

    @Test
    void theSdnListStandsApart() {
        parties.create("USA", "United States of America", Party.Kind.COUNTRY);

        var summary = imports.run(
                request(new Source.OfacSdn(resource("lists/ofac")), "national-sanctions", "USA"), progress -> {});

        assertThat(summary.counts()).isEqualTo(new Counts(4, 2, 2, 0, 0, 0));
        assertThat(summary.foreign()).containsEntry("vessel", 1L).containsEntry("aircraft", 1L);
        assertThat(feed.after(0, 10))
                .allMatch(record -> record.database().code().equals("national-sanctions"))
                .hasSize(2);
    }

    @Test
    void everyRunIsAuditedBeforeAndAfter() throws SQLException {
        parties.create("USA", "United States of America", Party.Kind.COUNTRY);

        imports.run(request(new Source.OfacSdn(resource("lists/ofac")), "national-sanctions", "USA"), progress -> {});

        assertThat(auditedOutcomes()).containsExactly("STARTED", "COMPLETE");
    }

    @Test
    void aBrokenFileWritesNothing() throws IOException {
        parties.create("UNSC", "United Nations Security Council", Party.Kind.ORGANISATION);
        String list = Files.readString(resource("lists/un-list.xml"));
        Path truncated = Files.writeString(folder.resolve("cut.xml"), list.substring(0, list.length() - 40));

        assertThatThrownBy(() -> imports.run(
                        request(new Source.UnSecurityCouncil(truncated), "un-sanctions", "UNSC"), progress -> {}))
                .isInstanceOf(InvalidValue.class);
        assertThat(feed.last()).isZero();
    }

    @Test
    void databaseAndOwnerMustBeKnown() {
        var source = new Source.OfacSdn(resource("lists/ofac"));

        assertThatThrownBy(() -> imports.run(request(source, "no-such", "USA"), progress -> {}))
                .hasMessageStartingWith("database: ");
        assertThatThrownBy(() -> imports.run(request(source, "national-sanctions", "USA"), progress -> {}))
                .hasMessageStartingWith("owner: ");
    }

    private ImportRequest request(Source source, String database, String owner) {
        return new ImportRequest(
                source, database, owner, "tester", folder.resolve("errors"), ImportRequest.Options.NONE);
    }

    private List<String> auditedOutcomes() throws SQLException {
        List<String> outcomes = new ArrayList<>();
        try (var connection = postgres.dataSource().getConnection();
                var query = connection.prepareStatement(
                        "select outcome from audit where operation = 'IMPORT' order by seq");
                var rows = query.executeQuery()) {
            while (rows.next()) {
                outcomes.add(rows.getString(1));
            }
        }
        return outcomes;
    }

    private static Path resource(String name) {
        try {
            return Path.of(
                    Objects.requireNonNull(ImportsTest.class.getResource(name)).toURI());
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }
}
