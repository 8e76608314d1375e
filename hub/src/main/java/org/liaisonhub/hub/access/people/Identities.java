package org.liaisonhub.hub.access.people;

import java.net.URI;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Optional;
import javax.sql.DataSource;
import org.jdbi.v3.core.Jdbi;
import org.liaisonhub.hub.access.accounts.Account;
import org.liaisonhub.hub.access.accounts.AccountLog;
import org.liaisonhub.hub.access.accounts.Accounts;
import org.liaisonhub.hub.access.policy.Caller;
import org.liaisonhub.hub.access.policy.Denied;
import org.liaisonhub.standards.InvalidValue;
import org.liaisonhub.standards.PlainText;

/**
 * Which account an outside identity opens. Only an administrator of the hub joins the two, so that neither a form nor
 * a claim that the provider's users can edit ever says for which party somebody acts. Thread-safe.
 */
public final class Identities {
    /** Source: OpenID Connect Core 1.0, section 2: {@code sub} has at most 255 ASCII characters. */
    private static final int SUBJECT_LENGTH = 255;

    private static final int ISSUER_LENGTH = 500;

    private final Jdbi jdbi;
    private final Accounts accounts;
    private final AccountLog log;
    private final Clock clock;

    public Identities(DataSource database, Accounts accounts, AccountLog log, Clock clock) {
        this.jdbi = Jdbi.create(database);
        this.accounts = accounts;
        this.log = log;
        this.clock = clock;
    }

    /**
     * Joins an identity to an account; an earlier one of the same issuer is replaced. What is refused changes nothing.
     *
     * @throws Denied when the caller does not administer the hub, or the account is its own
     * @throws InvalidValue when a value breaks its rule, or the identity opens another account
     */
    public void join(Caller by, Account account, String issuer, String subject) {
        var whose = account.caller().actor();
        log.callers().require(by, "IDENTITY_JOIN", whose, () -> {
            if (!Authority.overAll(by)) {
                throw new Denied("role-missing");
            }
            if (by.actor().equals(whose)) {
                throw new Denied("own-account");
            }
        });
        requireIssuer(issuer);
        PlainText.require("subject", subject, SUBJECT_LENGTH);
        if (subject.isBlank()) {
            throw new InvalidValue("subject", "1 to " + SUBJECT_LENGTH + " characters");
        }
        jdbi.useTransaction(handle -> {
            handle.execute("delete from identity where account = ? and issuer = ?", account.id(), issuer);
            handle.execute("delete from session where account = ?", account.id());
            int added = handle.execute(
                    """
                    insert into identity (issuer, subject, account, joined_at) values (?, ?, ?, ?)
                    on conflict (issuer, subject) do nothing""", issuer, subject, account.id(), clock.instant().atOffset(ZoneOffset.UTC));
            if (added == 0) {
                // Thrown inside, so that the account keeps the identity and the sessions that it had.
                throw new InvalidValue("subject", "not the identity of another account");
            }
            log.note(handle, by, "IDENTITY_JOIN", whose, "JOINED");
        });
    }

    /** The account that an identity opens; empty when nobody joined it to one. */
    public Optional<Account> find(String issuer, String subject) {
        return jdbi.withHandle(handle -> handle.createQuery(
                                "select account from identity where issuer = :issuer and subject = :subject")
                        .bind("issuer", issuer)
                        .bind("subject", subject)
                        .mapTo(Long.class)
                        .findOne())
                .flatMap(accounts::find);
    }

    private static void requireIssuer(String issuer) {
        try {
            var scheme = URI.create(issuer).getScheme();
            if (issuer.length() <= ISSUER_LENGTH && ("https".equals(scheme) || "http".equals(scheme))) {
                return;
            }
        } catch (IllegalArgumentException noUri) {
            throw new InvalidValue("issuer", "the address of a provider, as https://login.example.org");
        }
        throw new InvalidValue("issuer", "the address of a provider, as https://login.example.org");
    }
}
