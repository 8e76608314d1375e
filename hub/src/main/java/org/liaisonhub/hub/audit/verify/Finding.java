package org.liaisonhub.hub.audit.verify;

/**
 * One thing that is wrong with a log.
 *
 * @param what in words: which entry, tile or checkpoint; no content of entries
 */
public record Finding(Kind kind, String what) {
    /** What is wrong. */
    public enum Kind {
        /** A signed checkpoint has another head than the entries: somebody was shown another log. */
        FORK,
        /** A saved checkpoint is newer than the log. */
        ROLLBACK,
        /** Entries at the end, which the head or a checkpoint counts, are gone. */
        TRUNCATED,
        /** An entry in the middle is gone, or stands there that the log does not count. */
        MISSING_ENTRY,
        /** An entry does not have the hash under which it was logged. */
        EDITED_ENTRY,
        /** A stored tile does not hold the hashes of the entries. */
        WRONG_TILE,
        /** The head that is kept for appending is not that of the entries. */
        WRONG_HEAD,
        /** A checkpoint is not signed by a key of the log, or cannot be read. */
        BAD_SIGNATURE,
        /** The newest checkpoint has no valid cosignature of a witness that was named. */
        NOT_COSIGNED
    }
}
