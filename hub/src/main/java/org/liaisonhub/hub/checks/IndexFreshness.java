package org.liaisonhub.hub.checks;

/** Tells whether the index has followed the change feed closely enough to say "no record". Must not block. */
@FunctionalInterface
public interface IndexFreshness {
    /** False when changes older than the permitted lag may be missing, or when it is not known. */
    boolean current();
}
