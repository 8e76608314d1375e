package org.liaisonhub.hub.audit.log;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.LongConsumer;
import org.liaisonhub.hub.audit.AuditUnavailable;
import org.liaisonhub.hub.audit.merkle.TileAddress;
import org.liaisonhub.hub.audit.notes.Checkpoint;
import org.liaisonhub.hub.audit.notes.SignedNote;

/** Writes the log as static files, which any web server can serve and anybody can verify (C2SP tlog-tiles). */
public final class LogExport {
    private LogExport() {}

    /**
     * Writes what the checkpoint covers; full tiles that are there already are left, since they never change. The
     * checkpoint itself comes last, so that no reader sees it before its tiles.
     *
     * @param progress hears of every file how many there were
     * @throws UncheckedIOException if the folder cannot be written
     */
    public static void write(AuditLog log, SignedNote checkpoint, Path folder, LongConsumer progress) {
        long files = 0;
        try {
            for (var address :
                    TileAddress.all(Checkpoint.parse(checkpoint.text()).size())) {
                var file = folder.resolve("tile/" + address.path());
                if (!address.isFull() || !Files.exists(file)) {
                    var bytes = log.tile(address)
                            .orElseThrow(() -> new AuditUnavailable("the audit log has lost a tile", null));
                    Files.createDirectories(file.getParent());
                    Files.write(file, bytes);
                }
                progress.accept(++files);
            }
            Files.createDirectories(folder);
            Files.write(folder.resolve("checkpoint"), checkpoint.bytes());
        } catch (IOException unwritable) {
            throw new UncheckedIOException("cannot write the folder " + folder, unwritable);
        }
    }
}
