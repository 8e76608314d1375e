package org.liaisonhub.matching.comparison;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.liaisonhub.matching.comparison.NameExplanation.Reason;
import org.liaisonhub.matching.comparison.NameExplanation.Rest;
import org.liaisonhub.matching.comparison.NameExplanation.Word;
import org.liaisonhub.matching.comparison.NameExplanation.WordMatch;
import org.liaisonhub.matching.names.NameReader;
import org.liaisonhub.matching.names.PersonName;
import org.liaisonhub.matching.names.ReadName;
import org.liaisonhub.matching.words.TokenRelation;

class NameExplanationTest {
    private static final List<String> WORDS = List.of("""
            Anna Aleksandr Sasha William Bill Muhammad Mohammed Jong Un Kim Jongun Petrov Petrova Müller Mueller O'Neill
            van der Berg Vanderberg Abu Ghaith Aboughaith Abd al-Rahman Abdurrahman bin Dr. Jr II J. M Eriksson, BREKKHUS
            Torvald Torvlad x Ivanovich Иванович Анна Александр Саша Петров Эрикссон Мухаммед محمد عبد الرحمن أبو حسن
            חסן אנה דוד 김정은 김 정은 마이클 金正恩 王小明 Γιώργος გიორგი Արմեն アンナ अनीता 1 …""".split("\\s+"));

    private static final List<PersonName.Quality> QUALITIES = List.of(PersonName.Quality.values());

    private final NameReader reader = new NameReader();

    private ReadName read(String name) {
        return reader.read(PersonName.of(name));
    }

    private NameExplanation explain(String asked, String recorded) {
        return NameExplanation.of(read(asked), read(recorded));
    }

    private List<ReadName> randomNames(long seed, int count) {
        var random = new Random(seed);
        var names = new ArrayList<ReadName>(count);
        for (int i = 0; i < count; i++) {
            String name = random.ints(random.nextInt(random.nextInt(20) == 0 ? 16 : 6), 0, WORDS.size())
                    .mapToObj(WORDS::get)
                    .collect(Collectors.joining(" "));
            var quality = QUALITIES.get(random.nextInt(QUALITIES.size()));
            names.add(reader.read(
                    random.nextInt(4) == 0
                            ? new PersonName("", WORDS.get(random.nextInt(WORDS.size())), name, quality)
                            : new PersonName(name, "", "", quality)));
        }
        return names;
    }

    @Test
    void wordsAndRestsAddUpToTheWeightOfTheName() {
        List<ReadName> names = randomNames(11, 200);

        for (ReadName asked : names) {
            for (ReadName recorded : names) {
                double weight = NameComparison.compare(asked, recorded).weight();
                var explanation = NameExplanation.of(asked, recorded);
                assertThat(explanation.weight())
                        .as("%s / %s", asked.original(), recorded.original())
                        .isCloseTo(weight, within(1e-9));
                var rounded = explanation.rounded(weight, 1e3);
                assertThat(thousandths(rounded)).isEqualTo(Math.round(weight * 1e3));
            }
        }
    }

    @ParameterizedTest
    @CsvSource({
        "ghaithghaith, ghaith ghaithvan ghaith gholam",
        "jong rahman mo eriksson, rahmanmo 정은",
        "jong rahman brekvan, khus sonbrek rahman hammed"
    })
    void noWordIsJoinedTwice(String asked, String recorded) {
        assertThat(explain(asked, recorded).weight())
                .isCloseTo(NameComparison.compare(read(asked), read(recorded)).weight(), within(1e-9));
    }

    private static long thousandths(NameExplanation explanation) {
        return Stream.concat(
                        explanation.words().stream().map(WordMatch::weight),
                        explanation.rests().stream().map(Rest::weight))
                .mapToLong(weight -> Math.round(weight * 1e3))
                .sum();
    }

    @Test
    void bothSidesAreExplainedAlike() {
        List<ReadName> names = randomNames(12, 120);

        for (ReadName a : names) {
            for (ReadName b : names) {
                if (!a.original().equals(b.original())) {
                    var there = NameExplanation.of(a, b);
                    var back = NameExplanation.of(b, a);
                    assertThat(there.rests()).isEqualTo(back.rests());
                    assertThat(there.words())
                            .containsExactlyInAnyOrderElementsOf(back.words().stream()
                                    .map(NameExplanationTest::mirrored)
                                    .toList());
                }
            }
        }
    }

    private static WordMatch mirrored(WordMatch word) {
        var relation =
                switch (word.relation()) {
                    case MISSING_IN_RECORD -> TokenRelation.MISSING_IN_QUESTION;
                    case MISSING_IN_QUESTION -> TokenRelation.MISSING_IN_RECORD;
                    default -> word.relation();
                };
        List<Word> asked = word.recorded();
        List<Word> recorded = word.asked();
        return new WordMatch(asked, recorded, relation, word.via(), word.information(), word.weight());
    }

    @Test
    void everyComparedWordStandsInOneMatch() {
        for (ReadName asked : randomNames(13, 60)) {
            for (ReadName recorded : randomNames(14, 60)) {
                List<WordMatch> words = NameExplanation.of(asked, recorded).words();
                if (!asked.tokens().isEmpty() && !recorded.tokens().isEmpty()) {
                    assertThat(indexes(words.stream().flatMap(word -> word.asked().stream())))
                            .hasSize(Math.min(12, asked.tokens().size()));
                    assertThat(indexes(words.stream().flatMap(word -> word.recorded().stream())))
                            .hasSize(Math.min(12, recorded.tokens().size()));
                }
                assertThat(words.stream().filter(word -> !word.asked().isEmpty()))
                        .isSortedAccordingTo(Comparator.comparingInt(
                                word -> word.asked().getFirst().index()));
            }
        }
    }

    private static List<Integer> indexes(Stream<Word> words) {
        List<Integer> indexes = words.map(Word::index).sorted().toList();
        assertThat(indexes).doesNotHaveDuplicates();
        return indexes;
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Torvald Brekkhus   | Torvald Brekkhus   | EQUAL,EQUAL                       | ','
            Nina Petrova       | Нина Петрова       | TRANSLITERATION,TRANSLITERATION   | ru:ICAO,ru:ICAO
            William Brekkhus   | Bill Brekkhus      | NICKNAME,EQUAL                    | equivalents,
            Torvald Brekkhus   | T. Brekkhus        | INITIAL,EQUAL                     | ','
            Torvald Brekkhus   | Torvald Eriksson   | EQUAL,CONTRADICTION               | ','
            Torvald Brekkhus   | Torvald            | EQUAL,MISSING_IN_RECORD           | ','
            Brekkhus           | Torvald Brekkhus   | EQUAL,MISSING_IN_QUESTION         | ','
            """)
    void everyWordHasItsRelationAndItsRoute(String asked, String recorded, String relations, String routes) {
        List<WordMatch> words = explain(asked, recorded).words();

        assertThat(words.stream().map(word -> word.relation().name()).collect(Collectors.joining(",")))
                .isEqualTo(relations);
        assertThat(words.stream().map(WordMatch::via).collect(Collectors.joining(",")))
                .isEqualTo(routes);
    }

    @Test
    void joinedWordsStandTogether() {
        List<WordMatch> words =
                explain("Gholam Reza Brekkhus", "Gholamreza Brekkhus").words();

        assertThat(words).hasSize(2);
        assertThat(words.getFirst().relation()).isEqualTo(TokenRelation.JOINED);
        assertThat(words.getFirst().asked()).extracting(Word::text).containsExactly("Gholam", "Reza");
        assertThat(words.getFirst().recorded()).extracting(Word::text).containsExactly("Gholamreza");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            MÜLLER, Jürgen            | Jürgen,MÜLLER
            Abd al-Raḥmān Ḥasan       | Abd al-Raḥmān,Ḥasan
            Abdurrahman Hasan         | Abdurrahman,Hasan
            Abu Hafs Hasan            | Abu Hafs,Hasan
            Dr. Seán O’Neill          | Seán,O’Neill
            عبد الرحمن حسن            | عبد الرحمن,حسن
            Александр Петров          | Александр,Петров
            김정은                       | 김,정은
            Kim Jong-un               | Kim,Jong,un
            KIM Jongun                | KIM,Jong,un
            Anna Er1ksson             | Anna,Er1ksson
            John Smith III            | John,Smith,III
            """)
    void wordsAreShownAsTheirSourceWritesThem(String name, String shown) {
        var words = explain(name, name).words();

        assertThat(words.stream().map(word -> word.asked().getFirst().text()).collect(Collectors.joining(",")))
                .isEqualTo(shown);
    }

    @Test
    void signsOfDirectionAreNotShown() {
        assertThat(explain("\u202eAnna\u202c Brekkhus", "Anna")
                        .words()
                        .getFirst()
                        .asked())
                .extracting(Word::text)
                .containsExactly("Anna");
    }

    @Test
    void whatWeighsBesideTheWordsIsNamed() {
        assertThat(explain("Torvald Brekkhus", "Brekkhus Torvald").rests())
                .extracting(Rest::reason)
                .contains(Reason.ORDER);
        assertThat(explain("Torvald Brekkhus", "Anna Eriksson").rests())
                .extracting(Rest::reason)
                .containsExactly(Reason.ONLY_ONE, Reason.LIMIT);
        assertThat(NameExplanation.of(
                                read("Torvald Brekkhus"),
                                reader.read(new PersonName("Torvald Brekkhus", "", "", PersonName.Quality.WEAK)))
                        .rests())
                .contains(new Rest(Reason.ALIAS, -1.0));
    }

    @Test
    void nothingToCompareWeighsTheLeast() {
        var explanation = explain("…", "Anna");

        assertThat(explanation.weight()).isCloseTo(NameComparison.LEAST, within(1e-12));
        assertThat(explanation.words())
                .extracting(WordMatch::relation)
                .containsExactly(TokenRelation.MISSING_IN_QUESTION);
    }

    @ParameterizedTest
    @CsvSource({"0, 1", "2, 7", "4.7, 110", "9.3, 11000", "12, 160000"})
    void raritiesAreToldInPeople(double information, long people) {
        assertThat(new WordMatch(List.of(), List.of(), TokenRelation.EQUAL, "", information, 0).oneIn())
                .isEqualTo(people);
    }
}
