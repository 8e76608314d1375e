package org.liaisonhub.hub.access.accounts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.concurrent.Semaphore;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.liaisonhub.standards.InvalidValue;

class PasswordsTest {
    private static final Passwords.Strength LIGHT = new Passwords.Strength(64, 1, 1);

    private final Passwords passwords = new Passwords(LIGHT, new Semaphore(2), 1);

    @Test
    void theRightPasswordIsVerifiedAndNoOther() {
        var encoded = passwords.hash("correct horse battery");

        assertThat(passwords.verify(encoded, "correct horse battery")).isTrue();
        assertThat(passwords.verify(encoded, "correct horse batterz")).isFalse();
        assertThat(passwords.hash("correct horse battery")).isNotEqualTo(encoded);
    }

    /** A hash made by the reference implementation: {@code echo -n password | argon2 somesalt -id -t 2 -m 16 -p 1}. */
    @Test
    void readsHashesOfTheReferenceImplementation() {
        var encoded = "$argon2id$v=19$m=65536,t=2,p=1$c29tZXNhbHQ$CTFhFdXPJO1aFaMaO6Mm5c8y7cJHAph8ArZWb2GRPPc";

        assertThat(passwords.verify(encoded, "password")).isTrue();
        assertThat(passwords.verify(encoded, "passwords")).isFalse();
    }

    @Test
    void todaysStrengthIsAtLeastOwasps() {
        var encoded = new Passwords(Passwords.Strength.OWASP, new Semaphore(2), 1).hash("correct horse battery");

        assertThat(encoded).startsWith("$argon2id$v=19$m=19456,t=2,p=1$");
    }

    @Test
    void aHashOfAnotherStrengthIsOutdatedAndStillVerified() {
        var encoded = passwords.hash("correct horse battery");
        var stronger = new Passwords(new Passwords.Strength(128, 1, 1), new Semaphore(2), 1);

        assertThat(passwords.isOutdated(encoded)).isFalse();
        assertThat(stronger.isOutdated(encoded)).isTrue();
        assertThat(stronger.verify(encoded, "correct horse battery")).isTrue();
    }

    @Test
    void theSameCharactersComposedOtherwiseAreTheSamePassword() {
        var encoded = passwords.hash("caf\u00e9 au lait, sucre");

        assertThat(passwords.verify(encoded, "cafe\u0301 au lait, sucre")).isTrue();
    }

    @Test
    void nobodysPasswordIsNeverRight() {
        assertThat(passwords.verifyNobodys("nobody's password")).isFalse();
    }

    @Test
    void moreHashesThanAllowedAtOnceAreRefused() {
        var places = new Semaphore(1);
        var full = new Passwords(LIGHT, places, 0);
        places.acquireUninterruptibly();

        assertThatThrownBy(() -> full.hash("correct horse battery")).isInstanceOf(Passwords.Busy.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"elevenchars", "my.Officer1.password", "aaaaaaaaaaaaaaab"})
    void weakPasswordsAreRefusedWithoutRepeatingThem(String password) {
        assertThatThrownBy(() -> Passwords.requireGood(password, "officer1"))
                .isInstanceOf(InvalidValue.class)
                .hasMessageStartingWith("password: ")
                .hasMessageNotContaining(password);
    }

    @Test
    void twelveCharactersAreEnough() {
        assertThatCode(() -> Passwords.requireGood("twelve chars", "officer1")).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @CsvSource({"1, 0", "4, 0", "5, 2", "6, 4", "11, 128", "12, 256", "13, 300", "1000000, 300"})
    void theDelayGrowsWithTheFailures(int failures, long seconds) {
        assertThat(LockOut.delayAfter(failures)).isEqualTo(Duration.ofSeconds(seconds));
    }
}
