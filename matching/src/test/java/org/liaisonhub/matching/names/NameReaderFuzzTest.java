package org.liaisonhub.matching.names;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.api.FuzzedDataProvider;
import com.code_intelligence.jazzer.junit.FuzzTest;
import org.liaisonhub.matching.comparison.NameComparison;
import org.liaisonhub.matching.words.NameToken;

class NameReaderFuzzTest {
    private static final NameReader READER = new NameReader();

    @FuzzTest(maxDuration = "60s")
    void anyTextIsReadOrRefusedByName(FuzzedDataProvider data) {
        String text = data.consumeRemainingAsString();
        try {
            ReadName name = READER.read(PersonName.of(text));

            assertThat(name.tokens()).hasSizeLessThanOrEqualTo(NameReader.MOST_TOKENS);
            for (NameToken token : name.tokens()) {
                assertThat(token.text()).matches("[a-z0-9]+");
            }
            assertThat(NameComparison.compare(name, name).weight())
                    .isBetween(NameComparison.LEAST, NameComparison.MOST);
        } catch (InvalidName e) {
            assertThat(e.getMessage()).startsWith("a name of at most");
        }
    }
}
