package org.liaisonhub.hub.audit.verify;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.liaisonhub.hub.audit.merkle.Tile;
import org.liaisonhub.hub.audit.merkle.TileAddress;
import org.liaisonhub.hub.audit.merkle.TreeHash;
import org.liaisonhub.hub.audit.notes.SignedNote;

/** A log that can be read from its first entry to its last. */
public interface LogCopy {
    /** Entries that it says it has. */
    long size();

    /** The head that it keeps for itself; empty when it keeps none. */
    Optional<TreeHash> head();

    /** Gives every entry that there is, in the order of their numbers. */
    void entries(EntrySink sink);

    /** A tile as stored; empty when it is not there. */
    Optional<Tile> tile(TileAddress address);

    /** All checkpoints that it keeps; {@code null} stands for one that cannot be read. */
    List<@Nullable SignedNote> checkpoints();

    /** Takes the entries. */
    interface EntrySink {
        /**
         * The next entry.
         *
         * @param bytes its leaf
         * @param stored hash under which it was logged; {@code null} when only tiles tell
         */
        void entry(long number, byte[] bytes, @Nullable TreeHash stored);
    }
}
