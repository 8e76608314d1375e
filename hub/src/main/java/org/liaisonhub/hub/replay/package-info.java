/** Keeps what was asked, sealed, and answers it again from the same record versions. Shows nothing of a question. */
@NullMarked
package org.liaisonhub.hub.replay;

import org.jspecify.annotations.NullMarked;
