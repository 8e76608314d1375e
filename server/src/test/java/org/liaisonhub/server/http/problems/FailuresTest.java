package org.liaisonhub.server.http.problems;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class FailuresTest {
    static Stream<Throwable> connectionsThatCannotBeHadOrKept() {
        return Stream.of(
                new IllegalStateException(new SQLTransientConnectionException("pool: not available after 10 s")),
                new IllegalStateException(new SQLException("connection refused", "08001")),
                new SQLException("terminating connection", "57P01"),
                new SQLException("too many clients", "53300"));
    }

    @ParameterizedTest
    @MethodSource("connectionsThatCannotBeHadOrKept")
    void aLostDatabaseIsUnavailableByName(Throwable failure) {
        var problem = Failures.problem(failure);

        assertThat(problem.type()).isEqualTo(ProblemType.UNAVAILABLE);
        assertThat(problem.rule()).isEqualTo("database");
        assertThat(problem.headers()).containsEntry("Retry-After", "1");
    }

    @Test
    void anyOtherFaultOfAStatementIsAnIncident() {
        assertThat(Failures.problem(new IllegalStateException(new SQLException("syntax", "42601")))
                        .type())
                .isEqualTo(ProblemType.INTERNAL);
    }
}
