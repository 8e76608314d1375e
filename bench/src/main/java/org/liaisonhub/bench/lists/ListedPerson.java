package org.liaisonhub.bench.lists;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Element;
import org.xml.sax.SAXException;

/**
 * A person of the UN consolidated list as a traveller would present himself: the first name of the entry and its first
 * date of birth. Read apart from the importer, so that a fault there cannot hide itself here.
 *
 * @param key permanent reference number of the entry
 * @param parts of the name as the list divides it, the family name last; none is empty
 * @param originalScript the name in its own script, empty when the list has none
 * @param dateOfBirth {@code yyyy-mm-dd}, {@code yyyy}, {@code yyyy/yyyy}, or empty
 */
public record ListedPerson(String key, List<String> parts, String originalScript, String dateOfBirth) {
    public ListedPerson {
        parts = List.copyOf(parts);
    }

    /** Reads the individuals of a list. */
    public static List<ListedPerson> read(Path file) throws IOException {
        try {
            var factory = DocumentBuilderFactory.newInstance();
            factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            var list = factory.newDocumentBuilder().parse(file.toFile());
            var entries = list.getElementsByTagName("INDIVIDUAL");
            var persons = new ArrayList<ListedPerson>();
            for (int i = 0; i < entries.getLength(); i++) {
                var entry = (Element) entries.item(i);
                persons.add(new ListedPerson(
                        text(entry, "REFERENCE_NUMBER"),
                        parts(entry),
                        words(text(entry, "NAME_ORIGINAL_SCRIPT")),
                        dateOfBirth(entry)));
            }
            return persons;
        } catch (ParserConfigurationException | SAXException e) {
            throw new IOException("not a UN consolidated list", e);
        }
    }

    /** The whole name. */
    public String name() {
        return String.join(" ", parts);
    }

    /** The same person with one letter of the longest word of the name replaced by another. */
    public ListedPerson withOneLetterChanged(Random random) {
        var words = name().split(" ", -1);
        int longest = 0;
        for (int i = 1; i < words.length; i++) {
            longest = words[i].length() > words[longest].length() ? i : longest;
        }
        var letters = new StringBuilder(words[longest]);
        int at = random.nextInt(letters.length());
        char other = letters.charAt(at);
        while (other == letters.charAt(at)) {
            other = (char) ('A' + random.nextInt(26));
        }
        letters.setCharAt(at, other);
        words[longest] = letters.toString();
        return new ListedPerson(key, List.of(words), originalScript, dateOfBirth);
    }

    private static List<String> parts(Element entry) {
        return Stream.of("FIRST_NAME", "SECOND_NAME", "THIRD_NAME", "FOURTH_NAME")
                .map(part -> words(text(entry, part)))
                .filter(part -> !part.isEmpty())
                .toList();
    }

    private static String words(String text) {
        return text.strip().replaceAll("\\s+", " ");
    }

    private static String dateOfBirth(Element entry) {
        var dates = entry.getElementsByTagName("INDIVIDUAL_DATE_OF_BIRTH");
        if (dates.getLength() == 0) {
            return "";
        }
        var date = (Element) dates.item(0);
        if (!text(date, "DATE").isEmpty()) {
            return text(date, "DATE").substring(0, 10);
        }
        if (!text(date, "YEAR").isEmpty()) {
            return text(date, "YEAR");
        }
        return text(date, "FROM_YEAR").isEmpty() ? "" : text(date, "FROM_YEAR") + "/" + text(date, "TO_YEAR");
    }

    private static String text(Element parent, String tag) {
        for (var child = parent.getFirstChild(); child != null; child = child.getNextSibling()) {
            if (child.getNodeName().equals(tag)) {
                return child.getTextContent().strip();
            }
        }
        return "";
    }
}
