package org.liaisonhub.hub.audit.notes;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.liaisonhub.standards.InvalidValue;

/**
 * A text and its signatures. Source: C2SP signed-note.
 *
 * @param text ends with a line feed
 * @param signatures at least one, known or not
 */
public record SignedNote(String text, List<NoteSignature> signatures) {
    /** Longest note that is read, in bytes. */
    public static final int LONGEST = 100_000;

    private static final int MOST_SIGNATURES = 100;
    private static final String RULE = "text, an empty line, and 1 to " + MOST_SIGNATURES + " signature lines";

    public SignedNote {
        signatures = List.copyOf(signatures);
        if (!text.endsWith("\n")
                || text.chars().anyMatch(c -> c < ' ' && c != '\n')
                || signatures.isEmpty()
                || signatures.size() > MOST_SIGNATURES) {
            throw new InvalidValue("note", RULE);
        }
    }

    /**
     * Reads a note.
     *
     * @throws InvalidValue unless it is a signed note in UTF-8
     */
    public static SignedNote parse(byte[] bytes) {
        if (bytes.length > LONGEST) {
            throw new InvalidValue("note", "at most " + LONGEST + " bytes");
        }
        String whole;
        try {
            whole = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException noText) {
            throw new InvalidValue("note", "UTF-8");
        }
        int end = whole.lastIndexOf("\n\n");
        if (end < 0 || !whole.endsWith("\n") || end + 2 >= whole.length()) {
            throw new InvalidValue("note", RULE);
        }
        var signatures = new ArrayList<NoteSignature>();
        for (var line : whole.substring(end + 2, whole.length() - 1).split("\n", -1)) {
            signatures.add(NoteSignature.parse(line));
        }
        return new SignedNote(whole.substring(0, end + 1), signatures);
    }

    /** The text with the first signature of a log. */
    public static SignedNote sign(String text, NoteSigner signer) {
        return new SignedNote(text, List.of(signer.sign(text)));
    }

    /** The same note with one signature more. */
    public SignedNote and(NoteSignature signature) {
        var all = new ArrayList<>(signatures);
        all.add(signature);
        return new SignedNote(text, all);
    }

    /** Whether one of the signatures was made with that key. Others do no harm. */
    public boolean isSignedBy(NoteKey key) {
        return signatures.stream().anyMatch(signature -> signature.names(key) && verifies(signature, key));
    }

    private boolean verifies(NoteSignature signature, NoteKey key) {
        return switch (key.use()) {
            case LOG -> key.verifies(text.getBytes(StandardCharsets.UTF_8), signature.bytes());
            case WITNESS -> Cosignature.verify(text, signature, key).isPresent();
        };
    }

    /** As it is written down. */
    public String format() {
        var all = new StringBuilder(text).append('\n');
        signatures.forEach(signature -> all.append(signature.line()).append('\n'));
        return all.toString();
    }

    public byte[] bytes() {
        return format().getBytes(StandardCharsets.UTF_8);
    }
}
