package org.liaisonhub.matching.names;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.liaisonhub.matching.words.NamePart;
import org.liaisonhub.matching.words.NameToken;
import org.liaisonhub.matching.words.Skeleton;
import org.liaisonhub.matching.words.Spelling;

class NameReaderTest {
    private final NameReader reader = new NameReader();

    private ReadName read(String name) {
        return reader.read(PersonName.of(name));
    }

    private List<String> words(String name) {
        return read(name).tokens().stream().map(NameToken::text).toList();
    }

    @ParameterizedTest
    @CsvSource({
        "ERIKSSON<<ANNA<MARIA, eriksson anna maria",
        "'Eriksson, Anna-Maria', anna maria eriksson",
        "O’Brien, obrien",
        "Ó Súilleabháin, o suilleabhain",
        "MÜLLER, muller",
        "İbrahim Işık, ibrahim isik",
        "Ｅｒｉｋｓｓｏｎ, eriksson",
        "Иван Щербаков, ivan shcherbakov",
        "Юрий Йовчев, iurii iovchev",
        "Γεώργιος Παπαδόπουλος, georgios papadopoulos",
        "გიორგი, giorgi",
        "محمد, muhammad",
        "مُحَمَّد, muhammad",
        "العباس, abbas",
        "דוד, david",
        "王小明, wang xiaoming",
        "Anna 😀 Maria, anna maria",
        "Sultan 2, sultan 2",
    })
    void namesOfAllScriptsBecomeWords(String name, String words) {
        assertThat(words(name)).containsExactly(words.split(" ", -1));
    }

    @ParameterizedTest
    @CsvSource({
        "'Ferdamon, Duke of Parvia', ferdamon",
        "'Hallmar Tensen, 2nd Baron Tensen', hallmar tensen",
        "'פרדמון, מלך פרוויה', prdmon",
        "Alarik of Norvia, alarik",
        "Alarik III of Norvia, alarik 3",
        "제 위왕, wi",
        "문현왕후, moon hyun",
        "'HALDAR, Duke Albern', albern haldar",
    })
    void whatARulerRulesIsNoPartOfTheName(String name, String words) {
        assertThat(words(name)).containsExactly(words.split(" ", -1));
    }

    @ParameterizedTest
    @CsvSource({
        "Pyo Han-bin, pyo han bin",
        "'PYO, Bin-woo', bin woo pyo",
        "Salim bin Rashid Haddari, salim rashid haddari",
        "Ben Tordahl, ben tordahl",
        "Ed Tordahl, ed tordahl",
        "Tijan I. Mussari Haddari, tijan i mussari haddari",
        "Alarik I, alarik 1",
        "Mussari Abdul, mussari",
        "Salim Abu M. Haddari, salim m haddari",
    })
    void wordsOfDescentAndNumbersAreNamesWhereTheyStandAsSuch(String name, String words) {
        assertThat(words(name)).containsExactly(words.split(" ", -1));
    }

    @Test
    void aNumberIsNoFamilyNameThoughItStandsLastAndInCapitals() {
        assertThat(read("Alarik XII").tokens())
                .extracting(NameToken::part)
                .containsExactly(NamePart.LEADING, NamePart.UNKNOWN);
        assertThat(read("Alarik TORDAHL III").tokens())
                .extracting(NameToken::part)
                .containsExactly(NamePart.LEADING, NamePart.FAMILY, NamePart.UNKNOWN);
    }

    @Test
    void theZoneOfAPassportTellsTheFamilyNameAndWhetherItsLastWordIsCut() {
        String full = "BREKKHUS<<TORVALD<ARNE<MAGNUS<SIGURDSON";
        String filled = "BREKKHUS<<TORVALD<ARNE<MAGNUS<SIGURD<<<";

        assertThat(full).hasSize(39);
        assertThat(words(full)).containsExactly("brekkhus", "torvald", "arne", "magnus");
        assertThat(words(filled)).containsExactly("brekkhus", "torvald", "arne", "magnus", "sigurd");
        assertThat(read(full).tokens().getFirst().part()).isEqualTo(NamePart.FAMILY);
    }

    @ParameterizedTest
    @CsvSource({
        "אדם פרייס, 2",
        "Adam Price, 2",
        "Peggy Pope, 2",
        "Charles Duke, 2",
        "Duke Charles, 1",
        "Pope John Paul, 2",
    })
    void aTitleIsSetAsideAndANameThatLooksLikeOneIsNot(String name, int words) {
        assertThat(read(name).tokens()).hasSize(words);
    }

    @Test
    void anInitialBehindServantIsAnInitial() {
        assertThat(words("Abdul J. Haqqani")).containsExactly("j", "haqqani");
    }

    @ParameterizedTest
    @CsvSource({
        "Abd-al-Rahman, abdulrahman",
        "Abdul Rahman, abdulrahman",
        "ABDEL RAHMAN, abdulrahman",
        "Abd ul Rahman, abdulrahman",
        "عبد الرحمن, abdulrahman",
        "Abd Allah, abdullah",
    })
    void servantNamesAreOneWord(String name, String word) {
        assertThat(words(name)).containsExactly(word);
    }

    @Test
    void allFormsOfAServantNameHaveOneSkeleton() {
        assertThat(List.of("Abd-al-Rahman", "Abdul Rahman", "ABDURRAHMAN", "Abdelrahman", "عبد الرحمن", "عبدالرحمن"))
                .extracting(name ->
                        Skeleton.text(read(name).tokens().getFirst().spelling().skeleton()))
                .containsOnly("ABDRHMN");
    }

    @Test
    void particlesAndTitlesAreSetAside() {
        ReadName name = read("Sheikh Hassan bin Ali al-Tikriti");

        assertThat(name.tokens()).extracting(NameToken::text).containsExactly("hassan", "ali", "tikriti");
        assertThat(name.minorWords()).isEqualTo("sheikh bin al ");
    }

    @ParameterizedTest
    @CsvSource({"Van Tran, van tran", "Do Kim, do kim", "De la Cruz, de la cruz", "Al, al", "Dr, dr"})
    void particlesAreNamesWhenTooLittleElseIsLeft(String name, String words) {
        assertThat(words(name)).containsExactly(words.split(" ", -1));
    }

    @Test
    void nationalLettersHaveTheFormOfTravelDocumentsToo() {
        assertThat(read("Müller").tokens().getFirst().others())
                .extracting(Spelling::text)
                .containsExactly("mueller");
        assertThat(read("Ющенко").tokens().getFirst().others())
                .extracting(Spelling::text)
                .contains("yushchenko");
    }

    @Test
    void partsAreJoinedInTheOrderGivenFamily() {
        var name = reader.read(new PersonName("", "Eriksson", "Anna", PersonName.Quality.PRIMARY));

        assertThat(name.original()).isEqualTo("Anna Eriksson");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "-", "'’.", "😀", "\u202e\u200f", "\ud800", "\udc00 \ud800", "\u0301"})
    void whatHoldsNoLetterHasNoWords(String name) {
        assertThat(words(name)).isEmpty();
    }

    @Test
    void hostileNamesAreReadOrRefusedInBoundedTime() {
        assertThatThrownBy(() -> read("a".repeat(1_001)))
                .isInstanceOf(InvalidName.class)
                .hasMessage("a name of at most 1,000 characters");
        assertThatThrownBy(() -> read("a ".repeat(61)))
                .isInstanceOf(InvalidName.class)
                .hasMessage("a name of at most 60 words");
        assertThatThrownBy(() -> read("王王 ".repeat(61))).isInstanceOf(InvalidName.class);
        assertThat(words("\ufdfa")).isNotEmpty();
        assertThat(words("a".repeat(1_000)).getFirst()).hasSize(60);
        assertThat(words("a" + "\u0301".repeat(999))).containsExactly("a");
        assertThat(words("An\u202ena\u200b Ma\ud800ria")).containsExactly("anna", "maria");
        assertThat(words("\u0622".repeat(1_000))).hasSize(1);
    }

    @Test
    void homoglyphsOfAnotherScriptReadAsTheirLetters() {
        assertThat(words("Аnnа")).containsExactly("anna");
    }

    @Test
    void aWordOfManyPeopleTellsLess() {
        assertThat(read("Mohammed").tokens().getFirst().information())
                .isLessThan(read("Brekkhus").tokens().getFirst().information());
        assertThat(read("محمد").tokens().getFirst().information())
                .isEqualTo(read("Mohammed").tokens().getFirst().information());
    }

    @Test
    void placesAreReadToTheirFirstWords() {
        assertThat(reader.words("São Paulo, Утопия " + "x ".repeat(5_000), 3))
                .containsExactly("sao", "paulo", "utopiia");
    }
}
