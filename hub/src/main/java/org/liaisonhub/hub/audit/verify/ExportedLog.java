package org.liaisonhub.hub.audit.verify;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.liaisonhub.hub.audit.merkle.EntryBundle;
import org.liaisonhub.hub.audit.merkle.Tile;
import org.liaisonhub.hub.audit.merkle.TileAddress;
import org.liaisonhub.hub.audit.merkle.TreeHash;
import org.liaisonhub.hub.audit.notes.Checkpoint;
import org.liaisonhub.hub.audit.notes.SignedNote;
import org.liaisonhub.standards.InvalidValue;

/** A log as static files (C2SP tlog-tiles): {@code checkpoint}, {@code tile/LEVEL/...}, {@code tile/entries/...}. */
public final class ExportedLog implements LogCopy {
    private final Path folder;
    private final SignedNote note;
    private final long size;

    /**
     * Opens the folder.
     *
     * @throws InvalidValue if the folder holds no checkpoint that can be read
     */
    public ExportedLog(Path folder) {
        this.folder = folder;
        this.note = SignedNote.parse(
                read("checkpoint").orElseThrow(() -> new InvalidValue("folder", "holds a file checkpoint")));
        this.size = Checkpoint.parse(note.text()).size();
    }

    @Override
    public long size() {
        return size;
    }

    @Override
    public Optional<TreeHash> head() {
        return Optional.empty();
    }

    @Override
    public void entries(EntrySink sink) {
        for (long from = 0; from < size; from += Tile.WIDTH) {
            int width = (int) Math.min(Tile.WIDTH, size - from);
            var address = new TileAddress(TileAddress.ENTRIES, from / Tile.WIDTH, width);
            long number = from;
            for (var entry : bundle(address)) {
                sink.entry(number++, entry, null);
            }
        }
    }

    /** Its entries, as far as they can be read; what is missing, the check sees by the numbers. */
    private List<byte[]> bundle(TileAddress address) {
        try {
            var entries = read("tile/" + address.path()).map(EntryBundle::read).orElse(List.of());
            return entries.subList(0, Math.min(address.width(), entries.size()));
        } catch (InvalidValue malformed) {
            return List.of();
        }
    }

    @Override
    public Optional<Tile> tile(TileAddress address) {
        try {
            return read("tile/" + address.path())
                    .map(Tile::of)
                    .filter(tile -> tile.hashes().size() == address.width());
        } catch (InvalidValue malformed) {
            return Optional.empty();
        }
    }

    @Override
    public List<@Nullable SignedNote> checkpoints() {
        return Collections.singletonList(note);
    }

    private Optional<byte[]> read(String path) {
        var file = folder.resolve(path);
        try {
            return Files.isRegularFile(file) ? Optional.of(Files.readAllBytes(file)) : Optional.empty();
        } catch (IOException unreadable) {
            throw new UncheckedIOException("cannot read " + file, unreadable);
        }
    }
}
