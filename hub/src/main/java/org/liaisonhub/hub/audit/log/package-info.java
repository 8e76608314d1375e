/** The audit log as others may see it: tiles, proofs, signed checkpoints. Writes no entry but that of its own keys; decides nothing. */
@NullMarked
package org.liaisonhub.hub.audit.log;

import org.jspecify.annotations.NullMarked;
