package org.liaisonhub.hub.imports.lists;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A small XML element with all that stands in it. Text is collapsed: no space at its ends, one between words.
 *
 * @param line where it starts, from 1
 */
record XmlEntry(String name, String text, List<XmlEntry> children, long line) {
    XmlEntry {
        children = List.copyOf(children);
    }

    /** Its own text and that of everything in it, in one line. */
    String allText() {
        return Stream.concat(Stream.of(text), children.stream().map(XmlEntry::allText))
                .filter(words -> !words.isEmpty())
                .collect(Collectors.joining(", "));
    }

    /** Text of the first child of that name that has any, else empty. */
    String text(String child) {
        return texts(child).findFirst().orElse("");
    }

    /** Texts of all children of that name, without the empty ones. */
    Stream<String> texts(String child) {
        return all(child).map(XmlEntry::text).filter(text -> !text.isEmpty());
    }

    /** All children of that name. */
    Stream<XmlEntry> all(String child) {
        return children.stream().filter(element -> element.name.equals(child));
    }
}
