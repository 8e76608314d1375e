package org.liaisonhub.matching.names;

import java.util.ArrayList;
import java.util.List;
import org.liaisonhub.matching.scripts.Writing;

/** Reads names of any script into words that can be compared. Thread-safe. */
public final class NameReader {
    /** Characters that a name may have. */
    public static final int LONGEST_NAME = 1_000;

    /** Words that a name may have. */
    public static final int MOST_TOKENS = 60;

    /** Reads a name; anything that is neither letter nor digit separates words. Throws {@link InvalidName}. */
    public ReadName read(PersonName name) {
        String whole = name.whole();
        if (whole.length() > LONGEST_NAME) {
            throw new InvalidName("a name of at most 1,000 characters");
        }
        List<NameText.Word> words = RulerTitles.withoutJoined(NameText.words(name));
        if (words.size() > MOST_TOKENS) {
            throw new InvalidName("a name of at most 60 words");
        }
        var tokens = new NameTokens();
        for (NameText.Word word : words) {
            tokens.add(word, words.size() == 1);
        }
        if (tokens.size() > MOST_TOKENS) {
            throw new InvalidName("a name of at most 60 words");
        }
        return tokens.name(whole, name.quality());
    }

    /** The first {@code most} words of any other text, such as a place, written with a-z as those of names are. */
    public List<String> words(String text, int most) {
        var written = new ArrayList<String>();
        for (String word : NameText.plain(text.substring(0, Math.min(text.length(), LONGEST_NAME)))) {
            List<String> ways = Romanised.ways(word, Writing.of(word));
            if (!ways.isEmpty() && written.size() < most) {
                written.add(ways.getFirst());
            }
        }
        return List.copyOf(written);
    }
}
