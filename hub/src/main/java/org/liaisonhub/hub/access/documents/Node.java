package org.liaisonhub.hub.access.documents;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.liaisonhub.standards.InvalidValue;

/** A value of a document with its place, such as {@code terms[2].purposes[0]}, so that every fault can name it. */
sealed interface Node {
    String place();

    /** A scalar, as it is written: nothing is guessed from its look, so {@code no} and {@code 1.10} stay what they are. */
    record Text(String place, String text) implements Node {}

    record Items(String place, List<Node> items) implements Node {}

    record Members(String place, Map<String, Node> members) implements Node {
        /** Unknown means no: a member that nobody reads would be a promise that nobody keeps. */
        void only(Set<String> known) {
            for (var member : members.entrySet()) {
                if (!known.contains(member.getKey())) {
                    throw new InvalidValue(
                            member.getValue().place(),
                            "unknown; known here are " + String.join(", ", new TreeSet<>(known)));
                }
            }
        }

        boolean has(String key) {
            return members.containsKey(key);
        }

        Node get(String key) {
            var node = members.get(key);
            if (node == null) {
                throw new InvalidValue(at(key), "is required");
            }
            return node;
        }

        String at(String key) {
            return place.isEmpty() ? key : place + "." + key;
        }

        String text(String key, int longest) {
            var text = get(key).asText().strip();
            if (text.isEmpty() || text.length() > longest) {
                throw new InvalidValue(at(key), "1 to " + longest + " characters");
            }
            return text;
        }

        String text(String key, Pattern form, String rule) {
            var text = get(key).asText();
            if (!form.matcher(text).matches()) {
                throw new InvalidValue(at(key), rule);
            }
            return text;
        }

        boolean flag(String key) {
            return has(key)
                    && text(key, Pattern.compile("true|false"), "true or false").equals("true");
        }

        /** Each once, in order; none when the member is absent. */
        List<Text> words(String key) {
            var words = new ArrayList<Text>();
            var seen = new TreeSet<String>();
            if (has(key)) {
                for (var item : get(key).asItems()) {
                    var word = new Text(item.place(), item.asText());
                    if (!seen.add(word.text())) {
                        throw new InvalidValue(word.place(), "stands once");
                    }
                    words.add(word);
                }
            }
            return words;
        }
    }

    default String asText() {
        if (this instanceof Text found) {
            return found.text();
        }
        throw new InvalidValue(place(), "one value");
    }

    default List<Node> asItems() {
        if (this instanceof Items found) {
            return found.items();
        }
        throw new InvalidValue(place(), "a list");
    }

    default Members asMembers() {
        if (this instanceof Members members) {
            return members;
        }
        throw new InvalidValue(place(), "members with their values");
    }
}
