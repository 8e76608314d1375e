/** Signed notes, checkpoints and cosignatures as C2SP defines them, with Ed25519. Knows no file, no SQL and no clock. */
@NullMarked
package org.liaisonhub.hub.audit.notes;

import org.jspecify.annotations.NullMarked;
