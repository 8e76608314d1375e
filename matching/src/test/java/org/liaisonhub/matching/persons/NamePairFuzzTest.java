package org.liaisonhub.matching.persons;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import org.liaisonhub.matching.names.InvalidName;
import org.liaisonhub.matching.names.PersonName;

/**
 * Any two texts, read as names and compared. The corpus beside this test is run in every build; {@code JAZZER_FUZZ=1}
 * looks for more, see docs/measuring.md.
 */
class NamePairFuzzTest {
    /** Far above what any machine needs, far below what work that grows with the square of a text would take. */
    private static final Duration BOUND = Duration.ofSeconds(5);

    private static final byte UTF_16 = (byte) 0xFE;

    private static final PersonMatcher MATCHER = new PersonMatcher();

    @FuzzTest(maxDuration = "60s")
    void anyTwoTextsAreComparedOrRefusedByName(byte[] data) {
        String text = text(data);
        int border = text.indexOf('\n');
        String one = border < 0 ? text : text.substring(0, border);
        String other = border < 0 ? "Anna Eriksson" : text.substring(border + 1);
        assertTimeout(BOUND, () -> {
            try {
                compare(one, other);
            } catch (InvalidName e) {
                assertThat(e.getMessage()).startsWith("a name of at most");
            }
        });
    }

    private static void compare(String one, String other) {
        var left = prepared(one);
        var right = prepared(other);

        var comparison = MATCHER.compare(left, right);

        assertThat(comparison.probability()).isBetween(0.0, 1.0);
        double logit = PersonMatcher.PRIOR_LOGIT
                + comparison.evidence().stream().mapToDouble(Evidence::weight).sum();
        assertThat(comparison.probability()).isCloseTo(1 / (1 + Math.exp(-logit)), within(1e-12));
        assertThat(MATCHER.probability(left, right)).isCloseTo(comparison.probability(), within(1e-12));
        assertThat(MATCHER.probability(right, left)).isCloseTo(comparison.probability(), within(1e-12));
    }

    private static PreparedPerson prepared(String name) {
        return MATCHER.prepare(
                new Person(List.of(PersonName.of(name)), List.of(), Sex.UNSPECIFIED, List.of(), List.of()));
    }

    /** UTF-8; behind a byte 0xFE 16-bit units as they are, so that halves of surrogate pairs can stand alone. */
    private static String text(byte[] data) {
        if (data.length == 0 || data[0] != UTF_16) {
            return new String(data, StandardCharsets.UTF_8);
        }
        var units = new StringBuilder(data.length / 2);
        for (int i = 1; i + 1 < data.length; i += 2) {
            units.append((char) ((data[i] & 0xFF) << 8 | (data[i + 1] & 0xFF)));
        }
        return units.toString();
    }
}
