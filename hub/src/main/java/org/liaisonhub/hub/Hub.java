package org.liaisonhub.hub;

import java.nio.file.Path;
import java.time.Clock;
import org.liaisonhub.hub.access.Access;
import org.liaisonhub.hub.access.Grants;
import org.liaisonhub.hub.access.Parties;
import org.liaisonhub.hub.access.accounts.Accounts;
import org.liaisonhub.hub.access.accounts.Sessions;
import org.liaisonhub.hub.access.accounts.SignIns;
import org.liaisonhub.hub.access.accounts.Tokens;
import org.liaisonhub.hub.audit.AuditKey;
import org.liaisonhub.hub.audit.AuditTrail;
import org.liaisonhub.hub.checks.CheckListener;
import org.liaisonhub.hub.checks.Checks;
import org.liaisonhub.hub.checks.CurrentRecords;
import org.liaisonhub.hub.idempotency.Idempotency;
import org.liaisonhub.hub.indexing.IndexFeed;
import org.liaisonhub.hub.indexing.IndexProgress;
import org.liaisonhub.hub.indexing.IndexingSettings;
import org.liaisonhub.hub.measures.Measures;
import org.liaisonhub.hub.oversight.Explanations;
import org.liaisonhub.hub.postgres.Postgres;
import org.liaisonhub.hub.records.ActiveRecords;
import org.liaisonhub.hub.records.BulkRecording;
import org.liaisonhub.hub.records.ChangeFeed;
import org.liaisonhub.hub.records.Records;
import org.liaisonhub.hub.records.databases.Definitions;
import org.liaisonhub.hub.restrictions.Restrictions;
import org.liaisonhub.hub.statistics.Statistics;
import org.liaisonhub.hub.statistics.StatisticsFeed;
import org.liaisonhub.hub.statistics.published.Edition;
import org.liaisonhub.search.lucene.LuceneRecordIndex;
import org.liaisonhub.search.subjects.SubjectIndex;

/**
 * Every service of one hub, made once and closed together. Does not close the PostgreSQL that it works with.
 *
 * @param index of persons and documents; written by {@code feed} alone
 * @param feed follows the records from the moment at which the hub is opened
 */
public record Hub(
        Definitions definitions,
        Parties parties,
        Grants grants,
        Accounts accounts,
        SignIns signIns,
        Sessions sessions,
        Tokens tokens,
        Access access,
        AuditTrail audit,
        AuditKey auditKey,
        Idempotency idempotency,
        Records records,
        Restrictions restrictions,
        Measures measures,
        Explanations explanations,
        BulkRecording bulkRecording,
        ChangeFeed changes,
        SubjectIndex index,
        IndexFeed feed,
        Checks checks,
        Statistics statistics,
        StatisticsFeed statisticsFeed)
        implements AutoCloseable {

    /**
     * Opens the services on a database and a folder for the index; the index begins to follow the records.
     *
     * @param progress hears how far an index that is built has come
     * @throws org.liaisonhub.search.IndexUnavailable when the folder cannot be used, for example by a second hub
     */
    public static Hub open(Postgres postgres, Path indexFolder, Clock clock, IndexProgress progress) {
        return open(postgres, indexFolder, clock, progress, Edition.NONE);
    }

    /**
     * The same for a hub that publishes statistics.
     *
     * @param edition what anyone may read of them
     */
    public static Hub open(Postgres postgres, Path indexFolder, Clock clock, IndexProgress progress, Edition edition) {
        var index = new SubjectIndex(LuceneRecordIndex.open(indexFolder, SubjectIndex.LAYOUT));
        var database = postgres.dataSource();
        var definitions = Definitions.standard();
        var access = new Access(database, definitions.numbers(), clock);
        var audit = new AuditTrail(database);
        var auditKey = AuditKey.in(database);
        var changes = new ChangeFeed(database, definitions);
        var feed = new IndexFeed(changes, index, IndexingSettings.DEFAULT, progress);
        var found = new CurrentRecords(definitions, new ActiveRecords(database, definitions));
        var checks = new Checks(access, index, feed::current, found, audit, auditKey, clock, CheckListener.NONE);
        var accounts = new Accounts(database, clock);
        var records = new Records(database, definitions, access, audit, clock);
        var hub = new Hub(
                definitions,
                new Parties(database, access),
                new Grants(database, access, clock),
                accounts,
                new SignIns(accounts, audit, auditKey, clock),
                new Sessions(database, clock),
                new Tokens(database, access, clock),
                access,
                audit,
                auditKey,
                new Idempotency(database, clock),
                records,
                new Restrictions(database, access, audit, clock),
                new Measures(database, access, records, audit, clock),
                new Explanations(access, records, audit, clock),
                new BulkRecording(database, clock, access::refresh),
                changes,
                index,
                feed,
                checks,
                new Statistics(database, access, clock, edition),
                new StatisticsFeed(database));
        feed.start();
        hub.statisticsFeed.start();
        return hub;
    }

    @Override
    public void close() {
        statisticsFeed.close();
        feed.close();
        index.close();
        access.close();
        audit.close();
    }
}
