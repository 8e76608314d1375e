package org.liaisonhub.hub.audit.log;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import org.liaisonhub.hub.audit.merkle.TreeHash;
import org.liaisonhub.hub.audit.notes.Checkpoint;
import org.liaisonhub.hub.audit.notes.SignedNote;
import org.liaisonhub.standards.InvalidValue;

/**
 * What a log asks of a witness: {@code old SIZE}, the consistency proof from there, an empty line, the checkpoint. Source:
 * C2SP tlog-witness, "add-checkpoint".
 */
public record WitnessRequest(long oldSize, List<TreeHash> proof, SignedNote note, Checkpoint checkpoint) {
    private static final int MOST_HASHES = 63;
    private static final int HEAD_BYTES = 4_000;
    private static final Pattern OLD = Pattern.compile("old (0|[1-9][0-9]{0,17})");
    private static final String RULE =
            "old SIZE, at most " + MOST_HASHES + " hashes in Base64, an empty line, a checkpoint";

    public WitnessRequest {
        proof = List.copyOf(proof);
    }

    /**
     * Reads the body of a request.
     *
     * @throws InvalidValue if it is none
     */
    public static WitnessRequest parse(byte[] body) {
        int end = 0;
        while (end + 1 < body.length && !(body[end] == '\n' && body[end + 1] == '\n')) {
            end++;
        }
        if (end + 1 >= body.length || end > HEAD_BYTES) {
            throw new InvalidValue("body", RULE);
        }
        var lines = text(Arrays.copyOf(body, end)).split("\n", -1);
        var old = OLD.matcher(lines[0]);
        if (!old.matches() || lines.length > MOST_HASHES + 1) {
            throw new InvalidValue("body", RULE);
        }
        var proof = new ArrayList<TreeHash>();
        for (int i = 1; i < lines.length; i++) {
            proof.add(TreeHash.ofBase64(lines[i]));
        }
        var note = SignedNote.parse(Arrays.copyOfRange(body, end + 2, body.length));
        return new WitnessRequest(Long.parseLong(old.group(1)), proof, note, Checkpoint.parse(note.text()));
    }

    private static String text(byte[] bytes) {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException noText) {
            throw new InvalidValue("body", "UTF-8");
        }
    }
}
