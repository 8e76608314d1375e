package org.liaisonhub.search.persons;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.liaisonhub.matching.names.ReadName;
import org.liaisonhub.matching.words.NameToken;
import org.liaisonhub.matching.words.Skeleton;
import org.liaisonhub.matching.words.Spelling;
import org.liaisonhub.search.Key;
import org.liaisonhub.search.KeyKind;

/** The words of one name as parts of keys. Words are numbered from 0; recorded and asked names give the same keys. */
final class NameWordKeys {
    private static final int MOST_WORDS = 6;
    private static final int SHORTEST_HALVED = 4;
    private static final int LONG = 6;
    private static final int LONGEST_WITH_SLIP = 20;

    /** The distinct skeletons of each word in all its spellings; of a word without consonants its text. */
    private final List<List<String>> sounds = new ArrayList<>();

    /** Beginnings and ends of each word; none of a word without vowels. */
    private final List<List<String>> halves = new ArrayList<>();

    private final List<String> texts = new ArrayList<>();

    private NameWordKeys() {}

    static NameWordKeys of(ReadName name) {
        var words = new NameWordKeys();
        for (NameToken token : name.tokens()) {
            if (words.size() == MOST_WORDS) {
                break;
            }
            if (!words.texts.contains(token.text())) {
                words.texts.add(token.text());
                words.sounds.add(sounds(token));
                words.halves.add(token.spelling().vowelled() ? halves(token.text()) : List.of());
            }
        }
        return words;
    }

    int size() {
        return texts.size();
    }

    /** The keys of two words in either order. */
    List<Key> pair(int i, int j) {
        var keys = new ArrayList<Key>(1);
        for (String a : sounds.get(i)) {
            for (String b : sounds.get(j)) {
                keys.add(new Key(KeyKind.NAME_PAIR, a.compareTo(b) <= 0 ? a + " " + b : b + " " + a));
            }
        }
        return keys;
    }

    /** The keys under which two words are found when one of them is asked for by its initial. */
    List<Key> initialPair(int i, int j) {
        var keys = new ArrayList<Key>(2);
        initial(i, j, keys);
        initial(j, i, keys);
        return keys;
    }

    private void initial(int whole, int shortened, List<Key> keys) {
        String text = texts.get(shortened);
        if (text.length() > 1 && text.charAt(0) >= 'a' && text.charAt(0) <= 'z') {
            String a = sounds.get(whole).getFirst();
            String b = sound(Spelling.of(text.substring(0, 1), true));
            keys.add(new Key(KeyKind.NAME_PAIR, a.compareTo(b) <= 0 ? a + " " + b : b + " " + a));
        }
    }

    /** The keys of one word together with the beginning or end of the other. */
    List<Key> almostPair(int i, int j) {
        var keys = new ArrayList<Key>(4);
        almost(i, j, keys);
        almost(j, i, keys);
        return keys;
    }

    private void almost(int whole, int halved, List<Key> keys) {
        String sound = sounds.get(whole).getFirst();
        for (String half : halves.get(halved)) {
            keys.add(new Key(KeyKind.DELETION, sound + half));
        }
    }

    List<Key> withYear(int i, int year) {
        var keys = new ArrayList<Key>(1);
        for (String sound : sounds.get(i)) {
            keys.add(new Key(KeyKind.NAME_DATE, sound + year));
        }
        return keys;
    }

    /** Keys that only names of one word have. */
    List<Key> alone(int i) {
        var keys = new ArrayList<Key>(1);
        for (String sound : sounds.get(i)) {
            keys.add(new Key(KeyKind.SKELETON, sound));
        }
        return keys;
    }

    /** Keys of a name of one word that survive one letter put in, left out or replaced. */
    List<Key> aloneWithSlip() {
        String text = texts.getFirst();
        if (text.length() < SHORTEST_HALVED || text.length() > LONGEST_WITH_SLIP) {
            return List.of();
        }
        Set<Key> keys = new LinkedHashSet<>();
        keys.add(new Key(KeyKind.DELETION, "=" + text));
        for (int i = 0; i < text.length(); i++) {
            keys.add(new Key(KeyKind.DELETION, "=" + text.substring(0, i) + text.substring(i + 1)));
        }
        return List.copyOf(keys);
    }

    private static List<String> sounds(NameToken token) {
        Set<String> sounds = new LinkedHashSet<>();
        for (int i = 0; i < token.spellings(); i++) {
            sounds.add(sound(token.spelling(i)));
        }
        return List.copyOf(sounds);
    }

    private static String sound(Spelling spelling) {
        String sound = Skeleton.text(spelling.skeleton());
        // One consonant or none is too little to tell anybody by: Ali, Lee and Lou, so their vowels count too.
        return sound.length() > 1 ? sound : sound + spelling.text();
    }

    /** Three letters at each end of a long word, two of a short one, both of one that a slip makes long or short. */
    private static List<String> halves(String text) {
        int length = text.length();
        var halves = new ArrayList<String>(4);
        if (length >= LONG - 1) {
            halves.add(text.substring(0, 3) + "-");
            halves.add("-" + text.substring(length - 3));
        }
        if (length >= SHORTEST_HALVED && length < LONG) {
            halves.add(text.substring(0, 2) + "-");
            halves.add("-" + text.substring(length - 2));
        }
        return halves;
    }
}
