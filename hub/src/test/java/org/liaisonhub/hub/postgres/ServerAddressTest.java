package org.liaisonhub.hub.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.liaisonhub.standards.InvalidValue;

class ServerAddressTest {
    private static final Map<String, String> ENVIRONMENT = Map.of("PGUSER", "clerk", "PGPASSWORD", "opensesame");

    @Test
    void takesUserAndPasswordFromTheEnvironmentWhenTheUrlNamesNobody() {
        var address = ServerAddress.of("jdbc:postgresql://db.example:5433/hub", ENVIRONMENT);

        assertThat(address.user()).isEqualTo("clerk");
        assertThat(address.password()).isEqualTo("opensesame");
    }

    @Test
    void readsTheUriFormWithItsOwnUserAndEscapedPassword() {
        var address = ServerAddress.of("postgresql://hub%40x:p%2Fw+1@db.example:5433/hub?sslmode=require", ENVIRONMENT);

        assertThat(address.url()).isEqualTo("jdbc:postgresql://db.example:5433/hub?sslmode=require");
        assertThat(address.user()).isEqualTo("hub@x");
        assertThat(address.password()).isEqualTo("p/w+1");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "jdbc:postgresql://db.example/hub?user=clerk&password=opensesame",
                "postgresql://clerk:opensesame@db.example/hub",
                "jdbc:postgresql://clerk:opensesame@db.example/hub"
            })
    void neverShowsThePassword(String url) {
        var address = ServerAddress.of(url, ENVIRONMENT);

        assertThat(address.toString()).contains("db.example/hub").doesNotContain("opensesame");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "mysql://root:opensesame@h/db",
                "jdbc:h2:mem:x",
                "postgresql://:opensesame",
                "rubbish opensesame"
            })
    void refusesOtherUrlsByRuleWithoutRepeatingThem(String url) {
        assertThatThrownBy(() -> ServerAddress.of(url, Map.of()))
                .isInstanceOf(InvalidValue.class)
                .hasMessageStartingWith("database-url")
                .hasMessageNotContaining("opensesame");
    }
}
