package org.liaisonhub.matching.scripts;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Golden spellings: examples of the standards themselves where they give any, else names as passports write them. */
class RomanisationTest {
    @ParameterizedTest
    @CsvSource({
        "Щербаков, ru:ICAO, shcherbakov",
        "Юлия, ru:ICAO, iuliia",
        "Подъячев, ru:ICAO, podieiachev",
        "Сергей, ru:ICAO, sergei",
        "Аксёнов, ru:popular, aksyonov",
        "Ельцин, ru:popular, yeltsin",
        "Достоевский, ru:popular, dostoevsky",
        "Алексеев, ru:BGN, alekseyev",
        "Васильев, ru:BGN, vasilyev",
        "Путин, ru:FR, poutine",
        "Сергей, ru:FR, serguei",
        "Чайковский, ru:FR, tchaikovski",
        "Владимир, ru:DE, wladimir",
        "Щукин, ru:DE, schtschukin",
        "Харченко, ru:ISO9, harcenko",
        "Згурський, uk:2010, zghurskyi",
        "Єнакієве, uk:2010, yenakiieve",
        "Щербухи, uk:2010, shcherbukhy",
        "Юрій, uk:2010, yurii",
        "Зеленський, uk:2010, zelenskyi",
        "Зеленський, uk:popular, zelensky",
        "Григоренко, uk:2010, hryhorenko",
        "Лукашэнка, ru:ICAO, lukashenka",
        "Аляксандр, be:passport, aliaksandr",
        "Шаўчэнка, be:passport, shauchenka",
        "Цвятко, bg:2009, tsvyatko",
        "Щерев, bg:2009, shterev",
        "Ђорђевић, sr, djordjevic",
        "Ђорђевић, sr:EN, djordjevich",
        "Ѓорѓи, mk, gjorgji",
        "Қасым, kk:CYR, kasym",
        "Қасым, kk:LATN, qasym",
        "Жомарт, ru:ICAO, zhomart",
        "Жомарт, kk:LATN, jomart",
        "Тоқаев, kk:CYR, tokayev",
        "Тоқаев, kk:LATN, toqaev",
        "Жээнбек, ky, jeenbek",
        "Ғафур, uz:LATN, gafur",
        "Ҳамид, uz:LATN, hamid",
        "Ҳамид, uz:CYR, khamid",
        "Ҷамшед, tg, jamshed",
        "Эмомалӣ, tg, emomali",
        "Мырадөв, tk, myradow",
        "Әлијев, az, aliyev",
        "Әлијев, az:LATN, eliyev",
        "Батбаяр, ru:popular, batbayar",
        "Мөнхбат, mn, munkhbat",
        "Ҡаҙы, cyr:any, kazy"
    })
    void cyrillicFollowsItsStandards(String word, String system, String text) {
        assertThat(LetterSystems.of(Writing.CYRILLIC))
                .filteredOn(of -> of.code().equals(system))
                .singleElement()
                .satisfies(of -> assertThat(written(of, Folding.sounding(word))).isEqualTo(text));
    }

    @ParameterizedTest
    @CsvSource({
        "محمد, ar:UNGEGN, mhmd",
        "حسين, ar:DIN, hsyn",
        "محمود, ar:UNGEGN, mhmud",
        "يوسف, ar:UNGEGN, yusf",
        "التكريتي, ar:UNGEGN, altkriti",
        "شحاتة, ar:FR, chhata",
        "جلال, ar:EG, glal",
        "الرازي, ar:ICAO, alrazy",
        "محمد, ar:ICAO, mxhmd",
        "خالد, ar:ICAO, xkhald",
        "نوروز, fa, nuruz",
        "جواد, fa, jvad",
        "پژمان, fa, pzhman",
        "بٹ, ur, bt",
        "ګل, ps, gl",
        "پښتون, ps, pkhton",
        "ئابلىز, ug, abliz",
        "شىنجاڭ, ug, shinjang",
        "غۇلجا, ug:BGN, ghulja"
    })
    void arabicLettersFollowTheirLanguage(String word, String system, String text) {
        assertThat(written(LetterSystems.system(system), Folding.sounding(word)))
                .isEqualTo(text);
    }

    @ParameterizedTest
    @CsvSource({
        "דוד, he:259, dwd",
        "שלום, he:2006, shlom",
        "צבי, he:popular, tzvi",
        "ג׳ורג׳, he:2006, jorj",
        "וולף, he:2006, vlf",
        "Ὀδυσσεύς, el:classical, odysseus",
        "Ὀδυσσεύς, el:ELOT743, odyssefs",
        "Ευάγγελος, el:ELOT743, evangelos",
        "Μπακογιάννης, el:ELOT743, bakogiannis",
        "Λαμπράκης, el:ELOT743, lamprakis",
        "Ντίνος, el:popular, dinos",
        "Μαΐου, el:ELOT743, maiou",
        "ჯუღაშვილი, ka:2002, jughashvili",
        "ყიფიანი, ka:popular, kifiani",
        "Փաշինյան, hy:BGN, pashinyan",
        "Երևան, hy:BGN, yerevan",
        "Ոսկանյան, hy:BGN, voskanyan",
        "Պետրոսեան, hy:western, bedrosian",
        "さとう, ja:Hepburn, sato",
        "さとう, ja:wapuro, satou",
        "しんば, ja:Hepburn, shimba",
        "はっとり, ja:Hepburn, hattori",
        "ちょう, ja:Kunrei, tyo",
        "정은, ko:RR, jeongeun",
        "정은, ko:MR, chongun",
        "정은, ko:KP, jongun",
        "정은, ko:popular, jungeun",
        "영수, ko:popular, youngsoo",
        "경준, ko:popular, kyungjoon",
        "한복남, ko:RR, hanboknam",
        "부용, ko:MR, puyong",
        "Müller, la:ICAO, mueller",
        "Müller, la:base, muller",
        "Østergård, la:ICAO, oestergaard",
        "Weiß, la:base, weiss",
        "Łukasz, la:base, lukasz",
        "Žižić, la:sound, zhizhich",
        "Nguyễn, la:base, nguyen",
        "Əliyev, az:Latin, aliyev",
        "Şahin, tr, shahin",
        "Myradowýç, tk:Latin, myradovych",
        "zhang, zh:WG, chang",
        "xu, zh:WG, hsu",
        "zhou, zh:WG, chou",
        "jie, zh:WG, chieh",
        "guo, zh:WG, kuo",
        "ri, zh:WG, jih"
    })
    void otherScriptsFollowTheirStandards(String word, String system, String text) {
        assertThat(written(LetterSystems.system(system), Hangul.decomposed(Folding.sounding(word))))
                .isEqualTo(text);
    }

    @ParameterizedTest
    @CsvSource({
        "Сергей, sergei sergey serhei",
        "Аксёнов, aksenov aksyonov",
        "Зеленський, zelenskyi zelenskyy zelensky",
        "محمد, muhammad mohammed mhmd",
        "حسين, hussein husayn hsin",
        "דוד, david dod",
        "לוי, levi levy",
        "김, kim gim",
        "이, lee yi rhee i",
        "박, park pak",
        "최, choi choe",
        "정, jung jeong chung chong",
        "김정혁, kimjeonghyeok kimjunghyuk kimjonghyok kimchonghyok gimjeonghyeok",
        "王, wang wong vuong",
        "曾, zeng tseng tsang jeung",
        "張小明, zhangxiaoming changhsiaoming",
        "歐陽, ouyang auyeung",
        "田中, tanaka",
        "ヤマダ, yamada",
        "राम, ram rama",
        "สมชาย, smchay",
        "Müller, muller mueller",
        "Brekkhus, brekkhus"
    })
    void aWordHasTheseWaysAmongOthers(String word, String texts) {
        String folded = Folding.sounding(word);

        assertThat(Romanisation.ways(folded, Writing.of(folded)))
                .extracting(Way::text)
                .contains(texts.split(" ", -1));
    }

    @Test
    void plainLatinIsItsOwnOnlyWay() {
        assertThat(Romanisation.ways("brekkhus", Writing.LATIN)).containsExactly(new Way("la", "brekkhus"));
    }

    @Test
    void nothingYieldsNothing() {
        assertThat(Romanisation.ways("", Writing.OTHER)).isEmpty();
        assertThat(Romanisation.ways("\uD83D\uDE00", Writing.OTHER)).isEmpty();
    }

    @Test
    void waysAreFewDistinctAndPlain() {
        var random = new Random(7);
        String letters = "абвгқәіўјћغعپوي׳שوכךאαυεκχჯႠաեֆ가힣각ㄱ王曾かっんーァラक्षสä'-1\uD83D\u0301ßəýşñ";
        for (int i = 0; i < 20_000; i++) {
            var word = new StringBuilder();
            int length = random.nextInt(random.nextInt(100) == 0 ? 3_000 : 12);
            for (int j = 0; j < length; j++) {
                word.append(letters.charAt(random.nextInt(letters.length())));
            }
            for (Writing writing :
                    List.of(Writing.of(word), List.of(Writing.values()).get(random.nextInt(13)))) {
                List<Way> ways = Romanisation.ways(word.toString(), writing);

                assertThat(ways).hasSizeLessThanOrEqualTo(Romanisation.MOST_WAYS);
                assertThat(ways)
                        .extracting(Way::text)
                        .doesNotHaveDuplicates()
                        .allMatch(text -> text.matches("[a-z0-9]+"));
            }
        }
    }

    @Test
    void everyLineOfEveryTableIsReached() {
        for (LetterSystem system : LetterSystems.all()) {
            assertThat(system.rules())
                    .as(system.code())
                    .isNotEmpty()
                    .allMatch(rule -> isReached(system, rule), "is reached");
        }
    }

    private static boolean isReached(LetterSystem system, Rule rule) {
        String befores = rule.start() ? "" : rule.after().isEmpty() ? "|" : rule.after();
        String afters = rule.end() ? "" : rule.before().isEmpty() ? "|" : rule.before();
        return Stream.of(befores.split("", -1))
                .anyMatch(before -> Stream.of(afters.split("", -1)).anyMatch(after -> {
                    String word = before + rule.letters() + after;
                    return rule.equals(system.rule(word, before.length(), word.charAt(before.length())));
                }));
    }

    private static String written(LetterSystem system, String word) {
        var written = new StringBuilder();
        assertThat(system.write(word, written)).isTrue();
        return written.toString();
    }
}
