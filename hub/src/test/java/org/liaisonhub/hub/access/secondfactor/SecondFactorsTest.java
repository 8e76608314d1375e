package org.liaisonhub.hub.access.secondfactor;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.liaisonhub.hub.access.Access;
import org.liaisonhub.hub.access.MovableClock;
import org.liaisonhub.hub.access.Parties;
import org.liaisonhub.hub.access.accounts.Account;
import org.liaisonhub.hub.access.accounts.AccountLog;
import org.liaisonhub.hub.access.accounts.Accounts;
import org.liaisonhub.hub.access.accounts.Sessions;
import org.liaisonhub.hub.access.accounts.Sessions.Standing;
import org.liaisonhub.hub.access.accounts.SignInSettings;
import org.liaisonhub.hub.access.policy.Caller;
import org.liaisonhub.hub.access.policy.Party;
import org.liaisonhub.hub.access.secondfactor.SecondFactors.Proof;
import org.liaisonhub.hub.audit.AuditKey;
import org.liaisonhub.hub.audit.AuditTrail;
import org.liaisonhub.hub.postgres.Postgres;
import org.liaisonhub.hub.postgres.TestPostgres;

class SecondFactorsTest {
    private static final Postgres POSTGRES = TestPostgres.fresh();
    private static final AuditTrail AUDIT = new AuditTrail(POSTGRES.dataSource());

    private final MovableClock clock = new MovableClock();
    private final AccountLog log = new AccountLog(AUDIT, AuditKey.in(POSTGRES.dataSource()), clock);
    private final SecondFactors factors = new SecondFactors(POSTGRES.dataSource(), SealingKey.passing(), clock, log);
    private final Sessions sessions = new Sessions(POSTGRES.dataSource(), clock, SignInSettings.DEFAULT);
    private Account officer = new Account(0, "", "", new Party(0, "", "", Party.Kind.COUNTRY), Set.of(), false);

    @BeforeEach
    void createAccount() {
        try (var access = new Access(POSTGRES.dataSource(), Map.of(), clock)) {
            var parties = new Parties(POSTGRES.dataSource(), access);
            var france = parties.find("FRA").orElseGet(() -> parties.create("FRA", "France", Party.Kind.COUNTRY));
            officer = new Accounts(POSTGRES.dataSource(), clock, SignInSettings.DEFAULT)
                    .create(
                            "officer-" + UUID.randomUUID(),
                            "Officer",
                            france,
                            Set.of(Caller.Role.CHECKER),
                            "correct horse battery");
        }
    }

    @AfterAll
    static void close() {
        AUDIT.close();
        POSTGRES.close();
    }

    /** What an app on the telephone makes of the text of the enrolment. */
    private String code(String base32) {
        return TestTelephone.code(base32, clock.instant());
    }

    private String enrolled() {
        var secret = factors.enrol(officer).orElseThrow().secret();
        assertThat(factors.confirm(officer, code(secret))).isPresent();
        clock.move(Duration.ofSeconds(60));
        return secret;
    }

    private String wrong(String secret) {
        var right = Stream.of(-30, 0, 30)
                .map(seconds -> TestTelephone.code(secret, clock.instant().plusSeconds(seconds)))
                .toList();
        return Stream.of("000000", "111111", "222222", "333333")
                .filter(code -> !right.contains(code))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void anEnrolmentCountsOnceACodeOfItWasSeen() {
        var enrolment = factors.enrol(officer).orElseThrow();

        assertThat(factors.prove(officer, code(enrolment.secret()))).isEqualTo(Proof.REFUSED);
        assertThat(factors.confirm(officer, wrong(enrolment.secret()))).isEmpty();
        assertThat(factors.enrolled(officer)).isFalse();
        assertThat(factors.confirm(officer, code(enrolment.secret())).orElseThrow())
                .hasSize(10)
                .doesNotHaveDuplicates();
        assertThat(factors.enrolled(officer)).isTrue();
    }

    @Test
    void theSecretHas160BitsAndStandsInTheUriAsAppsReadIt() {
        var enrolment = factors.enrol(officer).orElseThrow();

        assertThat(TestTelephone.decode(enrolment.secret())).hasSize(20);
        assertThat(enrolment.uri())
                .isEqualTo("otpauth://totp/Liaison:" + officer.signInName() + "?secret=" + enrolment.secret()
                        + "&issuer=Liaison&digits=6&period=30");
        assertThat(enrolment.toString()).doesNotContain(enrolment.secret());
        assertThat(factors.enrol(officer)).contains(enrolment);
    }

    @Test
    void whoHasASecondFactorDoesNotEnrolAnother() {
        var secret = enrolled();

        assertThat(factors.enrol(officer)).isEmpty();
        assertThat(factors.confirm(officer, code(secret))).isEmpty();
    }

    @Test
    void aCodeIsAcceptedOnce() {
        var secret = enrolled();
        var code = code(secret);

        assertThat(factors.prove(officer, code)).isEqualTo(Proof.BY_TIME);
        assertThat(factors.prove(officer, code)).isEqualTo(Proof.REFUSED);
    }

    @Test
    void aCodeIsNotAcceptedAgainByAClockThatWentBack() {
        var secret = enrolled();
        var code = code(secret);
        assertThat(factors.prove(officer, code)).isEqualTo(Proof.BY_TIME);

        clock.move(Duration.ofHours(-1));

        assertThat(factors.prove(officer, code(secret))).isEqualTo(Proof.REFUSED);
    }

    @Test
    void afterManyWrongCodesEvenTheRightOneHasToWait() {
        var secret = enrolled();
        for (int i = 0; i < 5; i++) {
            assertThat(factors.prove(officer, wrong(secret))).isEqualTo(Proof.REFUSED);
        }

        var atOnce = factors.prove(officer, code(secret));
        clock.move(Duration.ofSeconds(2));

        assertThat(atOnce).isEqualTo(Proof.REFUSED);
        assertThat(factors.prove(officer, code(secret))).isEqualTo(Proof.BY_TIME);
    }

    @Test
    void aRecoveryCodeWorksOnceHoweverItIsTyped() {
        var secret = factors.enrol(officer).orElseThrow().secret();
        var codes = factors.confirm(officer, code(secret)).orElseThrow();
        var typed = codes.getFirst().replace("-", " ").toLowerCase(java.util.Locale.ROOT);

        assertThat(factors.prove(officer, typed)).isEqualTo(Proof.BY_RECOVERY);
        assertThat(factors.prove(officer, codes.getFirst())).isEqualTo(Proof.REFUSED);
        assertThat(factors.prove(officer, codes.get(1))).isEqualTo(Proof.BY_RECOVERY);
        assertThat(factors.recoveryCodesLeft(officer)).isEqualTo(8);
    }

    @Test
    void neitherSecretNorRecoveryCodeStandsInTheDatabase() {
        var secret = factors.enrol(officer).orElseThrow().secret();
        var codes = factors.confirm(officer, code(secret)).orElseThrow();

        var stored = Jdbi.create(POSTGRES.dataSource())
                .withHandle(handle ->
                        handle.select("""
                                select encode(sealed, 'hex') || ' ' || coalesce(string_agg(hash, ' '), '')
                                from second_factor f join recovery_code r on r.account = f.account
                                where f.account = ? group by sealed""", officer.id()).mapTo(String.class).one());
        assertThat(stored)
                .doesNotContainIgnoringCase(secret)
                .doesNotContain(java.util.HexFormat.of().formatHex(TestTelephone.decode(secret)));
        codes.forEach(code -> assertThat(stored).doesNotContainIgnoringCase(code.replace("-", "")));
    }

    @Test
    void everyAttemptIsAuditedWithoutTheCode() {
        var secret = enrolled();
        var code = code(secret);
        factors.prove(officer, code);

        var entries = Jdbi.create(POSTGRES.dataSource())
                .withHandle(handle -> handle.createQuery("select * from audit where actor = :actor order by seq")
                        .bind("actor", officer.caller().actor())
                        .mapToMap()
                        .list());
        assertThat(entries).extracting(entry -> entry.get("outcome")).containsExactly("ENROLLED", "BY_TIME");
        assertThat(entries.toString()).doesNotContain(code).doesNotContain(secret);
    }

    @Test
    void aSessionIsCompleteOnceTheSecondFactorIsProvedAndGoesOnUnderAnotherId() {
        var session = sessions.start(officer);
        assertThat(sessions.standing(session)).isEqualTo(Standing.ENROLMENT_NEEDED);
        enrolled();
        assertThat(sessions.standing(sessions.find(session.id()).orElseThrow())).isEqualTo(Standing.CODE_NEEDED);

        var fresh = sessions.strengthen(session.id()).orElseThrow();

        assertThat(sessions.find(session.id())).isEmpty();
        assertThat(sessions.standing(sessions.find(fresh).orElseThrow())).isEqualTo(Standing.COMPLETE);
        assertThat(sessions.strengthen(session.id())).isEmpty();
    }

    @Test
    void aSecondFactorIsFreshForFiveMinutes() {
        var id = sessions.strengthen(sessions.start(officer).id()).orElseThrow();

        assertThat(sessions.isFresh(sessions.find(id).orElseThrow())).isTrue();
        clock.move(Duration.ofMinutes(5));
        assertThat(sessions.isFresh(sessions.find(id).orElseThrow())).isTrue();
        clock.move(Duration.ofSeconds(1));
        assertThat(sessions.isFresh(sessions.find(id).orElseThrow())).isFalse();
    }

    @Test
    void aSessionOfAClockThatHasGoneBackEnds() {
        var id = sessions.start(officer).id();

        clock.move(Duration.ofMinutes(-3));

        assertThat(sessions.find(id)).isEmpty();
        assertThat(sessions.list(officer.id())).isEmpty();
    }

    @Test
    void inAWorldThatIsMadeUpAPasswordIsEnough() {
        var lenient = new Sessions(POSTGRES.dataSource(), clock, SignInSettings.DEFAULT.withoutSecondFactor());
        var session = lenient.start(officer);

        assertThat(lenient.standing(session)).isEqualTo(Standing.COMPLETE);
        enrolled();
        assertThat(lenient.standing(lenient.find(session.id()).orElseThrow())).isEqualTo(Standing.CODE_NEEDED);
    }

    @Test
    void sessionsAreListedAndEndedByTheirNumberNeverByTheirSecret() {
        var first = sessions.start(officer);
        var second = sessions.start(officer);

        assertThat(sessions.list(officer.id()))
                .extracting(Sessions.Session::number)
                .containsExactly(second.number(), first.number());
        assertThat(sessions.list(officer.id())).extracting(Sessions.Session::id).containsOnly("");
        assertThat(sessions.end(officer.id() + 1, first.number(), _ -> {})).isFalse();
        assertThat(sessions.end(officer.id(), first.number(), _ -> {})).isTrue();
        assertThat(sessions.find(first.id())).isEmpty();
        assertThat(sessions.find(second.id())).isPresent();
    }
}
