package org.liaisonhub.app.audit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.liaisonhub.hub.audit.log.LogKeyFile;
import org.liaisonhub.hub.audit.notes.NoteKey;
import org.liaisonhub.hub.audit.notes.SignedNote;
import org.liaisonhub.standards.InvalidValue;

/** The keys and saved checkpoints that a command is given. */
final class Keys {
    private Keys() {}

    /** Those that were named; else that of the hub whose data directory it is. */
    static Set<NoteKey> trusted(List<String> named, Path directory) {
        var keys = parsed("--key", named);
        if (keys.isEmpty()) {
            LogKeyFile.find(directory).ifPresent(signer -> keys.add(signer.logKey()));
        }
        return keys;
    }

    /** Keys of witnesses, as {@code audit witness} prints them. */
    static Set<NoteKey> witnesses(List<String> named) {
        var keys = parsed("--witness", named);
        if (keys.stream().anyMatch(key -> key.use() != NoteKey.Use.WITNESS)) {
            throw new InvalidValue("--witness", "the cosignature key of a witness, not that of a log");
        }
        return keys;
    }

    private static Set<NoteKey> parsed(String option, List<String> named) {
        var keys = new LinkedHashSet<NoteKey>();
        for (var text : named) {
            try {
                keys.add(NoteKey.parse(text));
            } catch (InvalidValue malformed) {
                throw new InvalidValue(option, malformed.rule());
            }
        }
        return keys;
    }

    /** Reads checkpoints from files. */
    static List<SignedNote> checkpoints(List<Path> files) {
        var notes = new ArrayList<SignedNote>();
        for (var file : files) {
            if (!Files.isReadable(file)) {
                throw new InvalidValue("--from", "must be a file that can be read");
            }
            try {
                notes.add(SignedNote.parse(Files.readAllBytes(file)));
            } catch (IOException unreadable) {
                throw new UncheckedIOException("cannot read " + file, unreadable);
            } catch (InvalidValue malformed) {
                throw new InvalidValue("--from", "a file with a signed checkpoint");
            }
        }
        return notes;
    }
}
