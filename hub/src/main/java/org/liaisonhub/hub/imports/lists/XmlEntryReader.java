package org.liaisonhub.hub.imports.lists;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import javax.xml.XMLConstants;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;
import org.liaisonhub.standards.InvalidValue;

/**
 * Reads the entries of an XML list one by one, in bounded memory. Document types, and with them every entity but the
 * five of XML itself, are refused; so are entries that are deeper or larger than any true one.
 */
final class XmlEntryReader implements AutoCloseable {
    private static final int DEEPEST = 16;
    private static final int MOST_ELEMENTS = 20_000;
    private static final int LONGEST_ENTRY = 4 << 20;
    private static final XMLInputFactory FACTORY = factory();

    private final InputStream in;
    private final XMLStreamReader xml;
    private final Set<String> entries;
    private int elements;
    private int characters;

    /**
     * Opens a document.
     *
     * @param root name that its outermost element must have
     * @param entries names of the elements that are entries
     * @throws InvalidValue if it is no such document
     */
    XmlEntryReader(InputStream in, String root, Set<String> entries) throws IOException {
        this.in = in;
        this.entries = entries;
        try {
            xml = FACTORY.createXMLStreamReader(in);
            while (step() != XMLStreamConstants.START_ELEMENT) {
                // what stands before the outermost element
            }
        } catch (XMLStreamException e) {
            in.close();
            throw malformed(e);
        } catch (InvalidValue e) {
            in.close();
            throw e;
        }
        if (!xml.getLocalName().equals(root)) {
            in.close();
            throw new InvalidValue("line " + line(), "the outermost element must be " + root);
        }
    }

    private static XMLInputFactory factory() {
        var factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_COALESCING, false);
        factory.setProperty(XMLConstants.ACCESS_EXTERNAL_DTD, "");
        return factory;
    }

    /**
     * The next entry, or null at the end of the document, whose well-formedness is then proven.
     *
     * @throws InvalidValue naming the line where the document is broken
     */
    @Nullable
    XmlEntry next() throws IOException {
        try {
            while (xml.hasNext()) {
                if (step() == XMLStreamConstants.START_ELEMENT && entries.contains(xml.getLocalName())) {
                    elements = 0;
                    characters = 0;
                    return entry(0);
                }
            }
            return null;
        } catch (XMLStreamException e) {
            throw malformed(e);
        }
    }

    private XmlEntry entry(int depth) throws XMLStreamException {
        if (depth > DEEPEST || ++elements > MOST_ELEMENTS) {
            throw new InvalidValue(
                    "line " + line(),
                    "an entry is at most " + DEEPEST + " elements deep and has at most " + MOST_ELEMENTS + " of them");
        }
        String name = xml.getLocalName();
        long line = line();
        List<XmlEntry> children = new ArrayList<>();
        var text = new StringBuilder();
        while (true) {
            switch (step()) {
                case XMLStreamConstants.START_ELEMENT -> children.add(entry(depth + 1));
                case XMLStreamConstants.END_ELEMENT -> {
                    return new XmlEntry(name, collapsed(text), children, line);
                }
                case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA, XMLStreamConstants.SPACE -> {
                    characters += xml.getTextLength();
                    if (characters > LONGEST_ENTRY) {
                        throw new InvalidValue(
                                "line " + line(), "an entry has at most " + LONGEST_ENTRY + " characters");
                    }
                    text.append(xml.getTextCharacters(), xml.getTextStart(), xml.getTextLength());
                }
                default -> {
                    // comments and processing instructions carry nothing
                }
            }
        }
    }

    private int step() throws XMLStreamException {
        int event = xml.next();
        if (event == XMLStreamConstants.DTD) {
            throw new InvalidValue("line " + line(), "no document type declaration (DOCTYPE)");
        }
        if (event == XMLStreamConstants.ENTITY_REFERENCE) {
            throw new InvalidValue("line " + line(), "no entities but those of XML itself");
        }
        return event;
    }

    private long line() {
        return Math.max(1, xml.getLocation().getLineNumber());
    }

    /** The parser's own words may quote the document, so they are not repeated. */
    private static InvalidValue malformed(XMLStreamException e) {
        var location = e.getLocation();
        return new InvalidValue(
                location == null ? "document" : "line " + Math.max(1, location.getLineNumber()),
                "the document must be well-formed XML to its end");
    }

    private static String collapsed(StringBuilder text) {
        var collapsed = new StringBuilder(text.length());
        boolean gap = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (Character.isWhitespace(c)
                    || Character.isISOControl(c)
                    || c == '\u00a0'
                    || c == '\u200b'
                    || c == '\ufeff') {
                gap = true;
            } else {
                if (gap && !collapsed.isEmpty()) {
                    collapsed.append(' ');
                }
                gap = false;
                collapsed.append(c);
            }
        }
        return collapsed.toString();
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
