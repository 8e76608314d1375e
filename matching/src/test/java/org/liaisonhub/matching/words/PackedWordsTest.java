package org.liaisonhub.matching.words;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.liaisonhub.matching.names.NameReader;
import org.liaisonhub.matching.names.PersonName;
import org.liaisonhub.matching.names.ReadName;

class PackedWordsTest {
    private static final int SLIPS = 40;
    private static final String WORDS = """
            Mohammed Muhammad محمد Ali Aly علي Hassan حسن Kim 김 김정은 Jong Un Jongun 이용철 Xi Jinping 시진핑 习近平 Wen 원 \
            Иван Ivan Petrov Петров Petrova Петрова Iwan John Jon J J. И Sasha Alexander Oleksandr Олександр Iskandar \
            דוד David Cohen כהן ג'ורג' George Γεώργιος Abu-Hafs II III 3 X Khan Mirza Sayyid al-Masri Masri Abdulrahman \
            Abdurrahman عبدالرحمن Rahman Nuruddin Nur Nurul-Din Müller Mueller Muller Wamock Warnock Adem Adern Yi1maz \
            Yilmaz Bo Po 박 보 สมชาย Somchai Armen Արմեն გიორგი Giorgi राम Ram Lee Li Yi Rhee 李 이 Tchaikovsky Чайковский
            """;

    private final NameReader reader = new NameReader();

    @Test
    void wordsThatDifferByWhatIsPackedDifferAsWholeWords() {
        List<ReadName> names = names();
        int differ = 0;
        int others = 0;
        for (ReadName a : names) {
            for (ReadName b : names) {
                PackedWords left = a.compared();
                PackedWords right = b.compared();
                for (int i = 0; i < left.size(); i++) {
                    for (int j = 0; j < right.size(); j++) {
                        if (left.differ(i, right, j)) {
                            differ++;
                            assertThat(TokenComparison.isByLetters(left.get(i), right.get(j)))
                                    .isFalse();
                            assertThat(TokenComparison.evidence(left.get(i), right.get(j)))
                                    .as("%s, %s", a.original(), b.original())
                                    .isEqualTo(TokenComparison.DIFFERENT);
                        } else if (TokenComparison.evidence(left.get(i), right.get(j)) == TokenComparison.DIFFERENT) {
                            others++;
                        }
                    }
                }
            }
        }
        assertThat(2 * differ).as("pairs that need no look at the words").isGreaterThan(others);
    }

    @Test
    void whatIsPackedSaysWhatTheWordsThemselvesDo() {
        List<ReadName> names = names();
        int byLetters = 0;
        for (ReadName a : names) {
            for (ReadName b : names) {
                PackedWords left = a.compared();
                PackedWords right = b.compared();
                for (int i = 0; i < left.size(); i++) {
                    for (int j = 0; j < right.size(); j++) {
                        NameToken one = left.get(i);
                        NameToken other = right.get(j);
                        assertThat(left.isWrittenLike(i, right, j))
                                .isEqualTo(one.written().equals(other.written()));
                        assertThat(left.most(i, right, j)).isEqualTo(Math.min(one.information(), other.information()));
                        assertThat(left.isSlip(i, right, j)).isEqualTo(TokenRelation.isSlip(one, other));
                        double evidence = TokenComparison.evidence(one, other);
                        boolean letters = PackedComparison.isByLetters(left, i, right, j);
                        assertThat(letters).isEqualTo(TokenComparison.isByLetters(one, other));
                        byLetters += letters ? 1 : 0;
                        double packed = letters
                                ? PackedComparison.evidenceByLetters(left, i, right, j)
                                : PackedComparison.evidence(left, i, right, j);
                        assertThat(packed)
                                .as("%s, %s", a.original(), b.original())
                                .isEqualTo(evidence);
                    }
                }
            }
        }
        assertThat(byLetters).isPositive();
    }

    @Test
    void wordsThatCannotBeJoinedByWhatIsPackedTellNothingJoined() {
        List<ReadName> names = names();
        var random = new Random(9);
        for (int draw = 0; draw < 20_000; draw++) {
            String two = original(names, random) + " " + original(names, random);
            PackedWords words = reader.read(PersonName.of(two)).compared();
            PackedWords whole = names.get(random.nextInt(names.size())).compared();
            for (int i = 0; i + 1 < words.size(); i++) {
                for (int j = 0; j < whole.size(); j++) {
                    if (PackedComparison.mostJoined(words, i, whole, j) == 0) {
                        assertThat(JoinedWords.evidence(words.get(i), words.get(i + 1), whole.get(j), 0))
                                .isZero();
                    }
                }
            }
        }
    }

    @Test
    void namesComeOneAfterTheOtherAsTheirTextsDo() {
        for (ReadName a : names()) {
            for (ReadName b : names()) {
                assertThat(a.isBehind(b)).isEqualTo(a.original().compareTo(b.original()) > 0);
            }
        }
    }

    private static String original(List<ReadName> names, Random random) {
        return names.get(random.nextInt(names.size())).original();
    }

    /** Every word, and some with a slip. */
    private List<ReadName> names() {
        var random = new Random(4);
        List<String> words = Stream.of(WORDS.strip().split("\\s+")).toList();
        var names = new ArrayList<ReadName>();
        for (String word : words) {
            names.add(reader.read(PersonName.of(word)));
        }
        for (int i = 0; i < SLIPS; i++) {
            String word = words.get(random.nextInt(words.size()));
            int at = random.nextInt(word.length());
            names.add(reader.read(
                    PersonName.of(word.substring(0, at) + word.substring(Math.min(word.length(), at + 1)))));
        }
        return names;
    }
}
