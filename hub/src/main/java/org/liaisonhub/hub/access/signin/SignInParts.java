package org.liaisonhub.hub.access.signin;

import java.net.URI;
import java.time.Clock;
import java.util.Optional;
import javax.sql.DataSource;
import org.liaisonhub.hub.access.Access;
import org.liaisonhub.hub.access.Parties;
import org.liaisonhub.hub.access.accounts.AccountLog;
import org.liaisonhub.hub.access.accounts.Accounts;
import org.liaisonhub.hub.access.accounts.Sessions;
import org.liaisonhub.hub.access.accounts.SignInSettings;
import org.liaisonhub.hub.access.accounts.SignIns;
import org.liaisonhub.hub.access.accounts.Tokens;
import org.liaisonhub.hub.access.oidc.OidcSettings;
import org.liaisonhub.hub.access.oidc.OidcSignIn;
import org.liaisonhub.hub.access.people.Identities;
import org.liaisonhub.hub.access.people.Invitations;
import org.liaisonhub.hub.access.people.People;
import org.liaisonhub.hub.access.secondfactor.SealingKey;
import org.liaisonhub.hub.access.secondfactor.SecondFactors;
import org.liaisonhub.hub.access.systems.Certificates;
import org.liaisonhub.hub.access.systems.ShortTokens;
import org.liaisonhub.hub.access.systems.Systems;
import org.liaisonhub.hub.postgres.Postgres;

/** Every service by which somebody gets in. */
public record SignInParts(
        SignInSettings settings,
        AccountLog log,
        Accounts accounts,
        SignIns signIns,
        Sessions sessions,
        SecondFactors secondFactors,
        Invitations invitations,
        People people,
        Identities identities,
        Parties parties,
        Systems systems,
        Certificates certificates,
        ShortTokens shortTokens,
        Optional<OidcSignIn> provider) {

    /** Makes them on one database. */
    public static SignInParts open(
            DataSource database, Access access, AccountLog log, SealingKey key, Clock clock, SignInSettings settings) {
        var accounts = new Accounts(database, clock, settings);
        var sessions = new Sessions(database, clock, settings);
        var secondFactors = new SecondFactors(database, key, clock, log);
        var invitations = new Invitations(database, accounts, log, clock);
        var certificates = new Certificates(database, log, clock);
        return new SignInParts(
                settings,
                log,
                accounts,
                new SignIns(accounts, sessions, log),
                sessions,
                secondFactors,
                invitations,
                new People(database, accounts, sessions, secondFactors, invitations, settings, log, clock),
                new Identities(database, accounts, log, clock),
                new Parties(database, access),
                new Systems(
                        new Tokens(database, access, clock), certificates, log, access, clock, settings.longestToken()),
                certificates,
                new ShortTokens(database, certificates, log, clock),
                Optional.empty());
    }

    /** The same with a provider at which officers sign in. */
    public SignInParts withProvider(OidcSettings outside, URI callback, Postgres postgres, Clock clock) {
        var provider =
                new OidcSignIn(outside, callback, postgres.dataSource(), identities, accounts, sessions, log, clock);
        return new SignInParts(
                settings,
                log,
                accounts,
                signIns,
                sessions,
                secondFactors,
                invitations,
                people,
                identities,
                parties,
                systems,
                certificates,
                shortTokens,
                Optional.of(provider));
    }
}
