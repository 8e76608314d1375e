package org.liaisonhub.hub.audit.notes;

import java.util.List;
import java.util.regex.Pattern;
import org.liaisonhub.hub.audit.merkle.TreeHash;
import org.liaisonhub.standards.InvalidValue;

/**
 * What a log says of itself and signs: how many entries it has, and the head of their tree. Source: C2SP tlog-checkpoint.
 *
 * @param origin the name of the log
 * @param extensions further lines, which this program neither writes nor reads
 */
public record Checkpoint(String origin, long size, TreeHash head, List<String> extensions) {
    private static final Pattern SIZE = Pattern.compile("0|[1-9][0-9]{0,17}");
    private static final String RULE = "three lines or more: origin, size, Base64 of the head";

    public Checkpoint {
        extensions = List.copyOf(extensions);
        if (origin.isEmpty()
                || size < 0
                || origin.indexOf('\n') >= 0
                || extensions.stream().anyMatch(line -> line.isEmpty() || line.indexOf('\n') >= 0)) {
            throw new InvalidValue("checkpoint", RULE);
        }
    }

    public Checkpoint(String origin, long size, TreeHash head) {
        this(origin, size, head, List.of());
    }

    /**
     * Reads the text of a checkpoint.
     *
     * @throws InvalidValue unless the text is a checkpoint
     */
    public static Checkpoint parse(String text) {
        if (!text.endsWith("\n")) {
            throw new InvalidValue("checkpoint", RULE);
        }
        var lines = List.of(text.substring(0, text.length() - 1).split("\n", -1));
        if (lines.size() < 3 || !SIZE.matcher(lines.get(1)).matches()) {
            throw new InvalidValue("checkpoint", RULE);
        }
        return new Checkpoint(
                lines.get(0),
                Long.parseLong(lines.get(1)),
                TreeHash.ofBase64(lines.get(2)),
                lines.subList(3, lines.size()));
    }

    /** The text that is signed. */
    public String text() {
        var text = new StringBuilder(origin + "\n" + size + "\n" + head.base64() + "\n");
        extensions.forEach(line -> text.append(line).append('\n'));
        return text.toString();
    }
}
