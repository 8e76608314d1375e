/** Holds a whole audit log against itself and its checkpoints: in the database, or exported as files. Changes nothing. */
@NullMarked
package org.liaisonhub.hub.audit.verify;

import org.jspecify.annotations.NullMarked;
