package org.liaisonhub.app.match;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.liaisonhub.matching.persons.Person;
import org.liaisonhub.matching.persons.Sex;
import org.liaisonhub.standards.InvalidValue;
import picocli.CommandLine;
import tools.jackson.databind.json.JsonMapper;

class MatchCommandTest {
    private final StringWriter out = new StringWriter();

    @Test
    void saysTheBandAndWhatEachFieldWeighs() {
        assertThat(run("ERIKSSON, Anna Maria, 1974-08-12, F, SWE", "Анна Мария Эрикссон, 1974-12-08, F"))
                .isZero();

        assertThat(out.toString())
                .startsWith("HIT  probability 0.9")
                .contains("prior", "name", "date-of-birth", "DAY_MONTH_SWAPPED", "sex", "sum")
                .doesNotContain("nationality");
    }

    @Test
    void tellsOfEachWordWhatItMet() {
        run("Anna Maria Petrova, 1974", "Анна Петрова, 1974");

        assertThat(out.toString().lines().map(line -> line.strip().replaceAll(" {2,}", "|")))
                .contains("asked|recorded|part|relation|via|borne by|weight")
                .anyMatch(line -> line.startsWith("Petrova|Петрова|likely family|TRANSLITERATION|ru:ICAO|1 in "))
                .anyMatch(line -> line.startsWith("Maria|-|given|MISSING_IN_RECORD|1 in "));
    }

    @Test
    void givesWordsThatAddUpToTheWeightOfTheName() {
        run("--json", "Kim Jong Un", "김정은");

        var name = new JsonMapper().readTree(out.toString()).at("/evidence/0");
        double sum = 0;
        for (var list : List.of("words", "rests")) {
            for (var piece : name.path(list)) {
                sum += piece.path("weight").asDouble();
            }
        }
        assertThat(sum).isCloseTo(name.path("weight").asDouble(), within(1e-9));
        assertThat(name.at("/words/0/asked/0/text").asString()).isEqualTo("Kim");
        assertThat(name.at("/words/0/recorded/0/text").asString()).isEqualTo("김");
    }

    @Test
    void givesWeightsThatAddUpToTheLogit() {
        run("--json", "Anna Eriksson, 1974", "Anna Erikson, 1974-08-12");

        var json = new JsonMapper().readTree(out.toString());
        double sum = json.path("prior").asDouble();
        for (var evidence : json.path("evidence")) {
            sum += evidence.path("weight").asDouble();
        }
        assertThat(sum).isCloseTo(json.path("logit").asDouble(), within(1e-9));
        assertThat(1 / (1 + Math.exp(-sum))).isCloseTo(json.path("probability").asDouble(), within(1e-12));
        assertThat(json.path("band").asString()).isIn("HIT", "POSSIBLE", "NO_RECORD");
    }

    @Test
    void readsTheFormsOfAPerson() {
        Person person = PersonText.read("ERIKSSON, Anna, 1974~, X, SE, NOR", "first person");

        assertThat(person.names())
                .singleElement()
                .satisfies(name -> assertThat(name.full()).isEqualTo("ERIKSSON, Anna"));
        assertThat(person.datesOfBirth()).hasToString("[1974~]");
        assertThat(person.sex()).isEqualTo(Sex.UNSPECIFIED);
        assertThat(person.nationalities()).containsExactly("SWE", "NOR");
        assertThat(PersonText.read("LI, M", "first person").sex()).isEqualTo(Sex.UNSPECIFIED);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "1974", ", 1974-08-12", "Secret, 1974-13-01", "Secret, 1974, Atlantis", "Secret, 1974-00-00"
            })
    void namesTheRuleAndNoValue(String text) {
        assertThatThrownBy(() -> PersonText.read(text, "first person"))
                .isInstanceOf(InvalidValue.class)
                .hasMessageStartingWith("first person: ")
                .hasMessageNotContaining("Secret");
    }

    private int run(String... arguments) {
        return new CommandLine(new MatchCommand())
                .setOut(new PrintWriter(out, true))
                .execute(arguments);
    }
}
