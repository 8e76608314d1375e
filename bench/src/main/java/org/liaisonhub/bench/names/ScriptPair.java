package org.liaisonhub.bench.names;

import java.lang.Character.UnicodeScript;
import java.util.EnumMap;

/** The scripts of two names, the order of the names aside: Latin first, otherwise by the alphabet. */
record ScriptPair(String first, String second) implements Comparable<ScriptPair> {
    private static final String LATIN = "LATIN";
    private static final String NONE = "NONE";

    static ScriptPair of(String a, String b) {
        boolean turned = b.equals(LATIN) ? !a.equals(LATIN) : !a.equals(LATIN) && a.compareTo(b) > 0;
        return turned ? new ScriptPair(b, a) : new ScriptPair(a, b);
    }

    /** The script of most letters of a name, as Unicode calls it; {@code NONE} without letters. */
    static String scriptOf(String name) {
        var counts = new EnumMap<UnicodeScript, Integer>(UnicodeScript.class);
        name.codePoints()
                .filter(Character::isLetter)
                .mapToObj(UnicodeScript::of)
                .filter(script -> script != UnicodeScript.COMMON && script != UnicodeScript.INHERITED)
                .forEach(script -> counts.merge(script, 1, Integer::sum));
        String most = NONE;
        int count = 0;
        for (var entry : counts.entrySet()) {
            if (entry.getValue() > count) {
                most = entry.getKey().name();
                count = entry.getValue();
            }
        }
        return most;
    }

    @Override
    public int compareTo(ScriptPair other) {
        return toString().compareTo(other.toString());
    }

    @Override
    public String toString() {
        return first + "-" + second;
    }
}
