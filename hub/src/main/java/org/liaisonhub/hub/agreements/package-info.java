/** Agreements from the first draft to the end: proposed, signed, suspended, ended, acknowledged. Knows no HTTP. */
@NullMarked
package org.liaisonhub.hub.agreements;

import org.jspecify.annotations.NullMarked;
