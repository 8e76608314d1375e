package org.liaisonhub.hub.access.accounts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Semaphore;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.liaisonhub.hub.access.Access;
import org.liaisonhub.hub.access.MovableClock;
import org.liaisonhub.hub.access.Parties;
import org.liaisonhub.hub.access.policy.Caller;
import org.liaisonhub.hub.access.policy.Party;
import org.liaisonhub.hub.postgres.Postgres;
import org.liaisonhub.hub.postgres.TestPostgres;
import org.liaisonhub.standards.InvalidValue;

class SignInTest {
    private static final Postgres POSTGRES = TestPostgres.fresh();
    private static final String RIGHT = "correct horse battery";
    private static final String WRONG = "wrong horse battery";

    private final MovableClock clock = new MovableClock();
    private final Passwords passwords = new Passwords(new Passwords.Strength(64, 1, 1), new Semaphore(2), 1);
    private final Accounts accounts = new Accounts(POSTGRES.dataSource(), clock, passwords);
    private final Sessions sessions = new Sessions(POSTGRES.dataSource(), clock, SignInSettings.DEFAULT);
    private Account officer = new Account(0, "", "", new Party(0, "", "", Party.Kind.COUNTRY), Set.of(), false);

    @BeforeEach
    void createAccount() {
        Jdbi.create(POSTGRES.dataSource())
                .useHandle(handle -> handle.execute("truncate system_token, account, session, party cascade"));
        try (var access = new Access(POSTGRES.dataSource(), Map.of(), clock)) {
            var france = new Parties(POSTGRES.dataSource(), access).create("FRA", "France", Party.Kind.COUNTRY);
            officer = accounts.create("Border1", "Border officer 1", france, Set.of(Caller.Role.CHECKER), RIGHT);
        }
    }

    @AfterAll
    static void close() {
        POSTGRES.close();
    }

    @Test
    void theRightPasswordOpensTheAccountWhateverTheCaseOfTheName() {
        assertThat(accounts.signIn("border1", RIGHT)).isEqualTo(new SignIn.Accepted(officer));
        assertThat(accounts.signIn("BORDER1", RIGHT)).isEqualTo(new SignIn.Accepted(officer));
        assertThat(officer.caller().actor()).isEqualTo("account-" + officer.id());
    }

    @Test
    void wrongPasswordUnknownNameAndDisabledAccountAreRefusedAlike() {
        var wrong = accounts.signIn("border1", WRONG);
        var unknown = accounts.signIn("nobody", RIGHT);
        accounts.disable(officer);
        var disabled = accounts.signIn("border1", RIGHT);

        assertThat(wrong).isEqualTo(new SignIn.Refused()).isEqualTo(unknown).isEqualTo(disabled);
    }

    @Test
    void anEnabledAccountSignsInAgain() {
        accounts.disable(officer);
        accounts.enable(officer);

        assertThat(accounts.signIn("border1", RIGHT)).isEqualTo(new SignIn.Accepted(officer));
    }

    @Test
    void afterManyWrongPasswordsEvenTheRightOneHasToWait() {
        for (int i = 0; i < 5; i++) {
            accounts.signIn("border1", WRONG);
        }

        var atOnce = accounts.signIn("border1", RIGHT);
        clock.move(Duration.ofSeconds(2));
        var later = accounts.signIn("border1", RIGHT);

        assertThat(atOnce).isEqualTo(new SignIn.Refused());
        assertThat(later).isEqualTo(new SignIn.Accepted(officer));
    }

    @Test
    void successForgetsTheWrongPasswordsBefore() {
        for (int i = 0; i < 4; i++) {
            accounts.signIn("border1", WRONG);
        }
        accounts.signIn("border1", RIGHT);
        for (int i = 0; i < 4; i++) {
            accounts.signIn("border1", WRONG);
        }

        assertThat(accounts.signIn("border1", RIGHT)).isEqualTo(new SignIn.Accepted(officer));
    }

    @Test
    void aHashOfAnOldStrengthIsReplacedAtTheNextSignIn() {
        var stronger = new Passwords(new Passwords.Strength(128, 1, 1), new Semaphore(2), 1);

        var accepted = new Accounts(POSTGRES.dataSource(), clock, stronger).signIn("border1", RIGHT);

        assertThat(accepted).isEqualTo(new SignIn.Accepted(officer));
        assertThat(storedHash()).startsWith("$argon2id$v=19$m=128,t=1,p=1$");
    }

    private static String storedHash() {
        return Jdbi.create(POSTGRES.dataSource())
                .withHandle(handle -> handle.select("select password_hash from account")
                        .mapTo(String.class)
                        .one());
    }

    @Test
    void moreSignInsThanCanBeHashedAtOnceAreToldToComeBack() {
        var places = new Semaphore(1);
        var full = new Passwords(new Passwords.Strength(64, 1, 1), places, 0);
        var few = new Accounts(POSTGRES.dataSource(), clock, full);
        places.acquireUninterruptibly();

        assertThat(few.signIn("border1", RIGHT)).isEqualTo(new SignIn.Busy());
    }

    @Test
    void aNameIsGivenOnce() {
        assertThatThrownBy(() ->
                        accounts.create("BORDER1", "Another", officer.party(), Set.of(Caller.Role.CHECKER), RIGHT))
                .isInstanceOf(InvalidValue.class)
                .hasMessage("signInName: not the name of another account");
    }

    @Test
    void aSessionLivesWhileItIsUsed() {
        var session = sessions.start(officer);

        for (int i = 0; i < 23; i++) {
            clock.move(Duration.ofMinutes(29));
            assertThat(sessions.find(session.id()).map(Sessions.Session::number))
                    .contains(session.number());
        }
    }

    @Test
    void anIdleSessionEnds() {
        var session = sessions.start(officer);

        clock.move(SignInSettings.DEFAULT.idle());

        assertThat(sessions.find(session.id())).isEmpty();
    }

    @Test
    void noSessionOutlivesItsLongestLife() {
        var session = sessions.start(officer);
        for (int i = 0; i < 48; i++) {
            clock.move(Duration.ofMinutes(15));
            sessions.find(session.id());
        }

        assertThat(sessions.find(session.id())).isEmpty();
    }

    @Test
    void signingOutEndsTheSession() {
        var session = sessions.start(officer);
        var other = sessions.start(officer);

        sessions.signOut(session.id(), _ -> {});

        assertThat(sessions.find(session.id())).isEmpty();
        assertThat(sessions.find(other.id())).contains(other);
    }

    @Test
    void disablingAnAccountOrChangingItsPasswordEndsItsSessions() {
        var first = sessions.start(officer);
        accounts.changePassword(officer, "another long password");
        var second = sessions.start(officer);
        accounts.disable(officer);

        assertThat(sessions.find(first.id())).isEmpty();
        assertThat(sessions.find(second.id())).isEmpty();
    }

    @Test
    void aSessionIsWrittenWithoutItsSecret() {
        var session = sessions.start(officer);

        assertThat(session.toString()).doesNotContain(session.id());
    }
}
