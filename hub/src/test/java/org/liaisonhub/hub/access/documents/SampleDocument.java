package org.liaisonhub.hub.access.documents;

import java.nio.charset.StandardCharsets;

/** A right document, to be spoiled in one place. */
final class SampleDocument {
    static final String TEXT = """
            liaison-agreement: 1
            id: RIVERS
            version: 2
            title: Rivers
            legal-reference: "Treaty of 1 May 2026, article 7"
            language: en
            parties: [FRA, ORWA]
            from: 2026-05-01
            until: 2031-04-30
            review: 2028-05-01
            articles:
              - number: "7"
                title: Inquiries
                text: Each may ask.
              - {number: "1.10", title: Records, text: Each records.}
            terms:
              - article: "7"
                to: [ORWA]
                databases: [nominal]
                operations: [check]
                purposes: [investigation]
                ceiling: official-use
                disclosure: hit-only
                subjects: [persons]
                retention: P30D
              - article: "1.10"
                to: [FRA]
                databases: [nominal]
                operations: [check, read]
                purposes: [investigation, border-check]
                ceiling: restricted
                disclosure: [names, date-of-birth]
                onward-transfer: true
            """;

    private SampleDocument() {}

    static AgreementDocument read(String text) {
        return AgreementDocument.read(bytes(text));
    }

    /** With one piece replaced; it must be there. */
    static String with(String piece, String other) {
        if (!TEXT.contains(piece)) {
            throw new IllegalArgumentException("not in the sample: " + piece);
        }
        return TEXT.replace(piece, other);
    }

    static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
