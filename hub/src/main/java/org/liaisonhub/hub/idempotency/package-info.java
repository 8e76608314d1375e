/** A request sent again under its key is carried out once. Knows no HTTP and not what the requests are. */
@NullMarked
package org.liaisonhub.hub.idempotency;

import org.jspecify.annotations.NullMarked;
