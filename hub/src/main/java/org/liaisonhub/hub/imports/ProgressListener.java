package org.liaisonhub.hub.imports;

/** Hears how far an import is, after each committed batch, and may ask it to stop. */
@FunctionalInterface
public interface ProgressListener {
    void progressed(Progress progress);

    /** Asked before each batch; once true, the import ends after what is committed and says so in its summary. */
    default boolean cancelled() {
        return false;
    }
}
