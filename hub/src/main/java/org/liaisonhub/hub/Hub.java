package org.liaisonhub.hub;

import java.nio.file.Path;
import java.time.Clock;
import org.liaisonhub.hub.access.Access;
import org.liaisonhub.hub.access.Admissions;
import org.liaisonhub.hub.access.MemberStates;
import org.liaisonhub.hub.access.Parties;
import org.liaisonhub.hub.access.accounts.AccountLog;
import org.liaisonhub.hub.access.accounts.SignInSettings;
import org.liaisonhub.hub.access.accounts.Tokens;
import org.liaisonhub.hub.access.bureaux.Bureaux;
import org.liaisonhub.hub.access.mandates.Holders;
import org.liaisonhub.hub.access.mandates.Mandates;
import org.liaisonhub.hub.access.secondfactor.SealingKey;
import org.liaisonhub.hub.access.signin.SignInParts;
import org.liaisonhub.hub.agreements.AgreementOffice;
import org.liaisonhub.hub.audit.AuditKey;
import org.liaisonhub.hub.audit.AuditTrail;
import org.liaisonhub.hub.audit.log.LogKeyFile;
import org.liaisonhub.hub.audit.log.PublishedLog;
import org.liaisonhub.hub.checks.CheckListener;
import org.liaisonhub.hub.checks.Checks;
import org.liaisonhub.hub.checks.CurrentRecords;
import org.liaisonhub.hub.consultations.Consultations;
import org.liaisonhub.hub.hits.Hits;
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
import org.liaisonhub.hub.records.Expiry;
import org.liaisonhub.hub.records.Records;
import org.liaisonhub.hub.records.databases.Definitions;
import org.liaisonhub.hub.replay.KeptQuestions;
import org.liaisonhub.hub.replay.QuestionKey;
import org.liaisonhub.hub.replay.QuestionRetention;
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
        Admissions admissions,
        MemberStates memberStates,
        Bureaux bureaux,
        AgreementOffice agreements,
        SignInParts signIn,
        Tokens tokens,
        Access access,
        AuditTrail audit,
        AuditKey auditKey,
        PublishedLog publishedLog,
        Consultations consultations,
        Idempotency idempotency,
        Records records,
        Mandates mandates,
        Restrictions restrictions,
        Measures measures,
        Explanations explanations,
        BulkRecording bulkRecording,
        ChangeFeed changes,
        SubjectIndex index,
        IndexFeed feed,
        Checks checks,
        Hits hits,
        Statistics statistics,
        StatisticsFeed statisticsFeed,
        Hourly forgetting,
        Hourly expiry)
        implements AutoCloseable {

    /**
     * Opens the services on a database and a data directory, which holds the index and the key of the log; the index
     * begins to follow the records.
     *
     * @param key seals what lies in the database and must not be read there
     * @param retention how long questions are kept, so that their answers can be replayed
     * @param progress hears how far an index that is built has come
     * @throws org.liaisonhub.search.IndexUnavailable when the directory cannot be used, for example by a second hub
     */
    public static Hub open(
            Postgres postgres,
            Path directory,
            SealingKey key,
            SignInSettings settings,
            Clock clock,
            QuestionRetention retention,
            Edition edition,
            IndexProgress progress) {
        var index = new SubjectIndex(LuceneRecordIndex.open(directory.resolve("index"), SubjectIndex.LAYOUT));
        var database = postgres.dataSource();
        var definitions = Definitions.standard();
        var access = new Access(database, definitions.numbers(), clock);
        var audit = new AuditTrail(database);
        var auditKey = AuditKey.in(database);
        var publishedLog = PublishedLog.open(database, LogKeyFile.open(directory, ""), audit, clock);
        var changes = new ChangeFeed(database, definitions);
        var feed = new IndexFeed(changes, index, IndexingSettings.DEFAULT, progress);
        var found = new CurrentRecords(definitions, new ActiveRecords(database, definitions));
        var questions = new KeptQuestions(database, QuestionKey.in(directory), retention, clock);
        var checks =
                new Checks(access, index, feed::current, found, audit, auditKey, clock, CheckListener.NONE, questions);
        var records = new Records(database, definitions, access, audit, clock);
        var log = new AccountLog(audit, auditKey, clock);
        var hub = new Hub(
                definitions,
                new Parties(database, access),
                new Admissions(database, access, audit, clock),
                new MemberStates(database, access, audit, clock),
                new Bureaux(database, access, audit, clock),
                AgreementOffice.open(database, definitions, access, audit, clock),
                SignInParts.open(database, access, log, key, clock, settings),
                new Tokens(database, access, clock),
                access,
                audit,
                auditKey,
                publishedLog,
                new Consultations(database, access, audit, auditKey, clock),
                new Idempotency(database, clock),
                records,
                new Mandates(database, access, audit, clock),
                new Restrictions(database, access, audit, clock),
                new Measures(database, access, records, audit, clock),
                new Explanations(access, records, new Holders(database, access, clock), audit, clock),
                new BulkRecording(database, clock, access::refresh),
                changes,
                index,
                feed,
                checks,
                new Hits(database, definitions, access, audit, clock),
                new Statistics(database, access, clock, edition),
                new StatisticsFeed(database),
                Hourly.start(
                        "forget-questions",
                        questions::forgetExpired,
                        "Questions whose retention is over could not be deleted"),
                Hourly.start(
                        "expire-records",
                        new Expiry(database, definitions, audit, clock)::run,
                        "Records whose retention is over could not be withdrawn"));
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
        forgetting.close();
        expiry.close();
        publishedLog.close();
        audit.close();
    }
}
